namespace FlowTimeSim.Defects.Tests;

/// <summary>A change of a correct model's files that changes nothing of what they mean.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Model">The base model.</param>
/// <param name="Apply">Does it.</param>
internal sealed record Refactoring(string Name, string Model, Action<Draft> Apply)
{
    /// <summary>What a series of the model is called afterwards.</summary>
    public Func<string, string> Renamed { get; init; } = name => name;

    /// <summary>True when there is a scenario more afterwards.</summary>
    public bool MayAdd { get; init; }

    public override string ToString() => $"{Model}: {Name}";
}
