using System.Collections.Concurrent;
using FlowTimeSim.Compiler.Data;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>The columns read for a recipe: a changed model is compiled again without reading a file.</summary>
internal sealed class DataCache
{
    private readonly ConcurrentDictionary<(string Path, string Column), (double[]? Values, IReadOnlyList<Finding> Findings)> numbers = new();
    private readonly ConcurrentDictionary<(string Path, string Column), (CsvTime[]? Values, IReadOnlyList<Finding> Findings)> times = new();

    /// <summary>A column of numbers; what is wrong with it is reported each time.</summary>
    public double[]? Numbers(string path, string column, FindingSink findings, Func<FindingSink, double[]?> read) => Once(numbers, (path, column), findings, read);

    /// <summary>A column of times; what is wrong with it is reported each time.</summary>
    public CsvTime[]? Times(string path, string column, FindingSink findings, Func<FindingSink, CsvTime[]?> read) => Once(times, (path, column), findings, read);

    /// <summary>A column of numbers that was read already; null when it was not.</summary>
    public double[]? KnownNumbers(string path, string column) => numbers.TryGetValue((path, column), out var known) ? known.Values : null;

    /// <summary>A column of times that was read already; null when it was not.</summary>
    public CsvTime[]? KnownTimes(string path, string column) => times.TryGetValue((path, column), out var known) ? known.Values : null;

    private static T[]? Once<T>(
        ConcurrentDictionary<(string Path, string Column), (T[]? Values, IReadOnlyList<Finding> Findings)> cache,
        (string Path, string Column) key,
        FindingSink findings,
        Func<FindingSink, T[]?> read)
    {
        var (values, found) = cache.GetOrAdd(key, _ =>
        {
            var own = new FindingSink();
            return (read(own), own.ToSorted());
        });
        findings.AddRange(found);
        return values;
    }
}
