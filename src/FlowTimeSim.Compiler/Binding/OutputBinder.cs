using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>What is exported: the project's choice, else the scenario's.</summary>
internal sealed class OutputBinder(BindingContext context)
{
    private readonly Dictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<EngineOutput>.Builder outputs = ImmutableArray.CreateBuilder<EngineOutput>();

    /// <summary>The outputs: names of series and of files.</summary>
    public ImmutableArray<EngineOutput> Bind()
    {
        var export = context.Recipe.Inputs.Export;
        if (!export.Outputs.IsEmpty)
        {
            foreach (var name in export.Outputs)
            {
                Exported(name, Location.File(export.Origin));
            }

            return outputs.ToImmutable();
        }

        foreach (var output in context.Recipe.Scenario.Outputs)
        {
            if (!context.Symbols.TryGet(output.Series.Value, out var symbol))
            {
                context.ReportUnknown(output.Series.Span, output.Series.Value, context.Symbols.Names);
                continue;
            }

            var file = output.As?.Value ?? (symbol.Class is null ? symbol.NodeId : Stem(symbol)) + ".csv";
            if (IsFileName(file))
            {
                Add(symbol, file, (output.As ?? output.Series).Span.Location);
            }
            else
            {
                context.Findings.Report(
                    DiagnosticCatalog.OutputName, output.As!.Value.Span, $"'{file}' cannot be the name of an output: letters, digits, '_' and '-', then .csv or .txt.");
            }
        }

        return outputs.ToImmutable();
    }

    private void Exported(string name, Location where)
    {
        if (context.Symbols.TryGet(name.Trim(), out var symbol))
        {
            Add(symbol, Stem(symbol) + ".csv", where);
            return;
        }

        if (!context.Recipe.IsIncomplete)
        {
            var nearest = NearestName.Find(name, context.Symbols.Names);
            context.Findings.Report(
                DiagnosticCatalog.ExportOption, where, $"ModelOutputs names '{name}', but nothing is called so.{(nearest is null ? string.Empty : $" Did you mean '{nearest}'?")}");
        }
    }

    private void Add(Symbol symbol, string file, Location where)
    {
        if (!files.TryAdd(file, symbol.Name))
        {
            context.Findings.Report(DiagnosticCatalog.OutputName, where, $"'{file}' is written twice: for '{files[file]}' and for '{symbol.Name}'. Give one another name with 'as'.");
            return;
        }

        if (symbol.Role == SymbolRole.Derived && symbol.Kind == SeriesKind.Ratio)
        {
            context.References.Request(symbol);
        }

        outputs.Add(new EngineOutput(symbol.Name, file));
    }

    private static string Stem(Symbol symbol) => symbol.Class is { } one ? ClassNames.Node(NodeList.Lowered(symbol.Total!), one) : NodeList.Lowered(symbol.Name);

    private static bool IsFileName(string file)
    {
        var dot = file.LastIndexOf('.');
        return dot > 0 && file[dot..] is ".csv" or ".txt" && file.AsSpan(0, dot).IndexOfAnyExcept(NameCharacters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");
}
