using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Units;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>The <c>unit</c> of a form that is calculated: it names the unit of bare numbers, and is checked where the value has one of its own.</summary>
internal sealed class DeclaredUnit(BindingContext context)
{
    /// <summary>The value in the unit that is declared; null after a finding.</summary>
    public Bound? Check(Bound value, YamlScalar text)
    {
        if (context.Expressions.UnitOf(text.Value, text.Span) is not { } unit)
        {
            return null;
        }

        if (value.IsUnknown || value.IsZero || (value.IsPure && value.Unit.Factor == 1 && value.Nature == Nature.Bare) || IsProfile(value))
        {
            return value with { Unit = unit, Nature = NatureOf(unit), IsUnknown = false, From = [.. value.From, new UnitOrigin("unit", text.Span)] };
        }

        var time = value.Nature == Nature.Flow && unit.TimePower == -1 ? 0 : unit.TimePower;
        var isUnnamed = value.IsPure && value.Nature is Nature.Flow or Nature.Level;
        if (value.Unit.TimePower == time && (value.Unit.Items.SequenceEqual(unit.Items) || (isUnnamed && UnitMath.SingleItem(UnitMath.Base(unit, 0)) is not null)))
        {
            return isUnnamed ? value with { Unit = UnitMath.Base(unit, 0) } : value;
        }

        context.Findings.Report(
            DiagnosticCatalog.DimensionMismatch,
            text.Span,
            $"{UnitWords.Sentence(value, text.Span)}, but its 'unit' says {unit.ToString()}. Mend one of them.",
            related: [UnitWords.Related(value)]);
        return null;
    }

    private static bool IsProfile(Bound value) => value is { IsPure: true, Nature: Nature.Plain, BinPower: 0, Known: [1] };

    private static Nature NatureOf(Unit unit) => unit.TimePower == 0 && UnitMath.SingleItem(unit) is not null ? Nature.Bare : Nature.Plain;
}
