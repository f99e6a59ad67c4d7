using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>
/// How far a value may be from its golden one: a bare number t allows t x max(1, |a|, |b|), a share allows that of the larger value, and a quantity allows
/// itself.
/// </summary>
/// <param name="Amount">The number; a quantity in base units.</param>
/// <param name="Dimension">Of a quantity; null for a number or a share.</param>
/// <param name="IsShare">Whether it is written in per cent.</param>
/// <param name="Text">As written.</param>
internal sealed record GoldenTolerance(double Amount, Dimension? Dimension, bool IsShare, string Text)
{
    /// <summary>What holds where nothing is said.</summary>
    public static GoldenTolerance Default { get; } = new(1e-9, null, false, "1e-9");

    /// <summary>Reads one; null after a finding.</summary>
    public static GoldenTolerance? Read(YamlScalar text, CompiledModel model, FindingSink findings)
    {
        if (ExpressionParser.Parse(text, ExpressionGrammar.Tests, findings) is not { } expression)
        {
            return null;
        }

        var bound = new ExpectationBinder(new ExpectationContext(model, null, false, findings)).BindQuantity(expression);
        if (bound is null)
        {
            return null;
        }

        if (bound.Value < 0)
        {
            findings.Report(DiagnosticCatalog.NegativeValue, text.Span, $"The tolerance is {text.Value}: how far a value may be off is 0 or more.");
            return null;
        }

        var isShare = bound is { IsBare: false, Dimension.IsNone: true };
        return new GoldenTolerance(bound.Value, bound.IsBare || isShare ? null : bound.Dimension, isShare, text.Value);
    }

    /// <summary>True when it can be the tolerance of a series.</summary>
    public bool Fits(Dimension series) => Dimension is null || Dimension.Fits(series);

    /// <summary>True when two values are equal.</summary>
    /// <param name="a">One, as the series has it.</param>
    /// <param name="b">The other.</param>
    /// <param name="factor">From the series' numbers to base units.</param>
    public bool Allows(double a, double b, double factor)
    {
        if (a.Equals(b))
        {
            return true;
        }

        // What rounding does is forgiven, or a tolerance of 0.1 unit would not allow 0.3 beside 0.2.
        var largest = Math.Max(Math.Abs(a), Math.Abs(b));
        var allowed = Dimension is not null ? (Amount / factor) + (Default.Amount * largest) : Amount * (IsShare ? largest : Math.Max(1, largest));
        return Math.Abs(a - b) <= allowed;
    }
}
