using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler;

/// <summary>
/// How much work a model asks for, in node-bins (one node, one bin) times replicas. It is bounded by count, never by seconds, so that a fast and a slow
/// machine give the same verdict; and it is asked before anything of that size is allocated.
/// </summary>
public static class ModelWork
{
    /// <summary>Node-bins that a project may ask for unless it says otherwise (<c>ModelWorkLimit</c>): 8 GB if a single run held them all.</summary>
    public const long DefaultLimit = 1_000_000_000;

    /// <summary>True when the work fits; else a finding.</summary>
    /// <param name="nodes">Nodes, or fewer when only a part of them is known yet.</param>
    /// <param name="bins">Bins of the grid.</param>
    /// <param name="replicas">Replicas of an ensemble; 1 for a run.</param>
    /// <param name="limit">Node-bins allowed.</param>
    /// <param name="where">What asks for them: the grid, or the ensemble.</param>
    /// <param name="findings">Receives at most one finding.</param>
    public static bool Fits(long nodes, int bins, int replicas, long limit, Location where, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var work = (double)nodes * bins * replicas;
        if (work <= limit)
        {
            return true;
        }

        var times = replicas > 1 ? string.Create(CultureInfo.InvariantCulture, $" x {replicas:#,0} replicas") : string.Empty;
        findings.Report(
            DiagnosticCatalog.TooMuchWork,
            where,
            $"{nodes:#,0} nodes x {bins:#,0} bins{times} are {work:#,0} node-bins; {limit:#,0} are allowed. Take a longer step, a shorter horizon or fewer replicas, or raise the property ModelWorkLimit.");
        return false;
    }
}
