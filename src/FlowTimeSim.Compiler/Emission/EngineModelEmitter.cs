using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Emission;

/// <summary>
/// Writes an engine model as YAML that a release accepts and evaluates to the same bits: extras of the language are lowered, loops stand in
/// one span, and what the release cannot compute at all is frozen to computed values. What is written was read back before it is returned.
/// </summary>
public static class EngineModelEmitter
{
    private const int Passes = 8;

    /// <summary>Writes a model for one release.</summary>
    /// <param name="model">A model that compiles.</param>
    /// <param name="dialect">The release.</param>
    /// <param name="computedValues">The values of a node by its id, one a bin, for what must be frozen; null when there are none.</param>
    /// <param name="findings">Where the reasons go: operators that the release lacks, limits, what was frozen.</param>
    /// <returns>The YAML with LF line ends, or null after an error.</returns>
    public static string? Emit(EngineModel model, EngineDialect dialect, Func<string, double[]?> computedValues, FindingSink findings) =>
        EmitModel(model, dialect, computedValues, findings)?.Text;

    /// <summary>Like <see cref="Emit"/>, with the model that was written, for the artifact's own nodes.</summary>
    public static EmittedModel? EmitModel(EngineModel model, EngineDialect dialect, Func<string, double[]?> computedValues, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(computedValues);
        ArgumentNullException.ThrowIfNull(findings);
        var local = new FindingSink();
        var result = Fit(model, dialect, computedValues, local);
        var text = result is null || local.HasErrors ? null : EngineModelWriter.Write(result, dialect);
        if (text is not null)
        {
            Prove(text, result!, dialect, local);
        }

        findings.AddRange(local.ToSorted());
        return text is null || local.HasErrors ? null : new EmittedModel(result!, text);
    }

    /// <summary>The model as the release will get it.</summary>
    internal static EngineModel? Fit(EngineModel model, EngineDialect dialect, Func<string, double[]?> computedValues, FindingSink findings)
    {
        if (!EmissionLimits.Check(model, dialect, findings) || FrozenNodes.Freeze(model, dialect, computedValues, findings) is not { } frozen)
        {
            return null;
        }

        if (ProgramCompiler.Compile(frozen, findings) is null)
        {
            return null;
        }

        var names = new PartNames(frozen.Nodes.Select(node => node.Id));
        var plain = GivenSeries(dialect.Has("router") && !dialect.EvaluatesFeedbackInSpans ? frozen : PlainRouters.Replace(frozen), dialect);
        if (Lower(plain, dialect, [], names, findings) is not { } lowered)
        {
            return null;
        }

        return dialect.EvaluatesFeedbackInSpans ? Spanned(lowered, dialect, names, findings) : Sorted(lowered, dialect, names, findings);
    }

    private static EngineModel? Sorted(EngineModel model, EngineDialect dialect, PartNames names, FindingSink findings) =>
        EmissionOrder.SortWithoutFeedback(model)
        ?? EmissionOrder.Sort(model)
        ?? (Lower(model, dialect, FeedbackSpan.WithKernelsInside(model), names, findings) is { } spelled ? EmissionOrder.Sort(spelled) : null);

    /// <summary>Kernels that come to stand in a span are spelled out, which may move the span: again until nothing changes.</summary>
    private static EngineModel? Spanned(EngineModel model, EngineDialect dialect, PartNames names, FindingSink findings)
    {
        var next = FeedbackSpan.WithoutSelfShifts(model, names);
        for (var pass = 0; pass < Passes; pass++)
        {
            var glued = EmissionOrder.Sort(next) is { } sorted ? FeedbackSpan.Glued(sorted) : null;
            var kernels = FeedbackSpan.WithKernelsInside(glued ?? next);
            if (kernels.Count == 0 && glued is not null)
            {
                return glued;
            }

            if (kernels.Count == 0 || Lower(next, dialect, kernels, names, findings) is not { } lowered)
            {
                return glued;
            }

            next = FeedbackSpan.WithoutSelfShifts(lowered, names);
        }

        return EmissionOrder.Sort(next) is { } last ? FeedbackSpan.Glued(last) : null;
    }

    private static EngineModel? Lower(EngineModel model, EngineDialect dialect, HashSet<string> spelledOut, PartNames names, FindingSink findings)
    {
        var nodes = ImmutableArray.CreateBuilder<EngineNode>(model.Nodes.Length);
        var failed = false;
        foreach (var node in model.Nodes)
        {
            if (node is not ExprNode expr)
            {
                nodes.Add(node);
                continue;
            }

            var lowering = new ExpressionLowering(expr, model.Grid.Bins, dialect, names, findings) { SpellsOutKernels = spelledOut.Contains(expr.Id) };
            var expression = lowering.Lower(expr.Expression);
            failed |= expression is null;
            nodes.AddRange(lowering.Parts);
            nodes.Add(expr with { Expression = expression ?? expr.Expression });
        }

        return failed ? null : model with { Nodes = nodes.ToImmutable() };
    }

    /// <summary>A PMF that the release could not read is written as its expected value: the engines compute nothing else.</summary>
    private static EngineModel GivenSeries(EngineModel model, EngineDialect dialect) => model with
    {
        Nodes = [.. model.Nodes.Select(node => node is PmfNode pmf && !(dialect.Has("pmf") && PmfShape.IsAccepted(pmf)) ? PmfShape.Expected(pmf, model.Grid.Bins) : node)],
    };

    /// <summary>Reads the text back as the release does. That it fails is a fault of ours.</summary>
    private static void Prove(string text, EngineModel model, EngineDialect dialect, FindingSink findings)
    {
        var check = new FindingSink();
        var source = new SourceText("flowtime-model.yaml", text);
        var read = EngineModelReader.Read(source, dialect, check);
        var where = model.Nodes.IsEmpty ? source.Span : model.Nodes[0].Origin;
        if (check.ToSorted() is [var first, ..])
        {
            findings.Report(DiagnosticCatalog.InternalFault, where, $"The model written for {dialect.Name} does not read back: {first.ToString()}");
        }
        else if (read is null || (dialect.EvaluatesFeedbackInSpans && !FeedbackSpan.IsProven(read)))
        {
            findings.Report(DiagnosticCatalog.InternalFault, where, $"The feedback written for {dialect.Name} is not proven to be evaluated right.");
        }
    }
}
