using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>A vector of data as it was written: values in a file of the model, or a column of a CSV file.</summary>
/// <param name="Where">The values, or the path of the file.</param>
/// <param name="Values">One a row.</param>
/// <param name="Path">The CSV file; null for values in place.</param>
internal sealed record WrittenData(SourceSpan Where, double[] Values, string? Path)
{
    /// <summary>Every vector that the project's own files name, each once.</summary>
    public static IEnumerable<WrittenData> Of(ModelRecipe recipe)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var (_, form) in WrittenForms.Series(recipe))
        {
            if (form is ValuesSeries { Values: { Value: { } values, Span: var span } })
            {
                yield return new WrittenData(span, values, null);
            }
            else if (form is CsvSeries csv && CsvBinder.PathOf(csv) is var path && csv.Column?.Value is var column && seen.Add((path, column ?? string.Empty))
                && recipe.Data.KnownNumbers(path, column ?? string.Empty) is { } numbers)
            {
                yield return new WrittenData(csv.Path.Span, numbers, path);
            }
        }
    }

    /// <summary>A row as a person finds it.</summary>
    public string Row(int index) => Path is null
        ? FormattableString.Invariant($"value {index + 1:#,0} of {Values.Length:#,0}")
        : FormattableString.Invariant($"line {index + 2:#,0} of '{Path}'");
}
