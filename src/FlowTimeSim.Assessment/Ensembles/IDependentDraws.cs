namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>Draws that are made from a series of the same replica.</summary>
internal interface IDependentDraws
{
    /// <summary>The node of the series.</summary>
    string Source { get; }

    /// <summary>One value a bin.</summary>
    /// <param name="replica">The replica, from 0.</param>
    /// <param name="source">The series in this replica.</param>
    double[] Replica(uint replica, double[] source);
}
