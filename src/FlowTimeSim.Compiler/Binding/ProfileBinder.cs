using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Profiles over the grid: values fitted to it, or shapes that follow the local clock.</summary>
internal sealed class ProfileBinder(BindingContext context)
{
    private readonly Dictionary<string, ProfileSyntax> named = new(StringComparer.Ordinal);
    private readonly Dictionary<ProfileSyntax, double[]?> values = new(ReferenceEqualityComparer.Instance);

    /// <summary>Their names.</summary>
    public IReadOnlyCollection<string> Names => named.Keys;

    /// <summary>The profiles that can be named.</summary>
    public void Declare(IEnumerable<ProfileSyntax> profiles)
    {
        foreach (var profile in profiles)
        {
            named[profile.Id.Value] = profile;
        }
    }

    /// <summary>A profile as a plain factor over the bins; null after a finding.</summary>
    public Bound? Bind(ProfileReference reference)
    {
        var profile = reference.Inline ?? Named(reference);
        if (profile is null)
        {
            return null;
        }

        if (!values.TryGetValue(profile, out var factors))
        {
            factors = Over(profile);
            values.Add(profile, factors);
        }

        return factors is null ? null : new Bound(Unit.None, Nature.Plain, reference.Span) { Known = factors };
    }

    private ProfileSyntax? Named(ProfileReference reference)
    {
        if (reference.Name is not { } written || context.Constants.Word(written) is not { } name)
        {
            return null;
        }

        if (named.TryGetValue(name, out var profile))
        {
            return profile;
        }

        if (!context.Recipe.IsIncomplete)
        {
            var nearest = NearestName.Find(name, named.Keys);
            var hint = nearest is null ? string.Empty : $" Did you mean '{nearest}' (line {named[nearest].Span.Location.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)})?";
            context.Findings.Report(DiagnosticCatalog.UnknownName, written.Span, $"No profile is called '{name}'.{hint}", TextEdit.Rename(written.Span, name, nearest));
        }

        return null;
    }

    private double[]? Over(ProfileSyntax profile)
    {
        if (profile.IsPartial)
        {
            return null;
        }

        var shape = profile.Values.Value;
        if (shape.Length == 0)
        {
            Report(profile, $"The profile has no value.");
            return null;
        }

        if (profile.Normalize is not null)
        {
            var mean = shape.Average();
            if (mean == 0)
            {
                Report(profile, $"The mean of the profile is 0: it cannot be made 1.");
                return null;
            }

            shape = Columns.Map(shape, x => x / mean);
        }

        return profile.Shape.Value switch
        {
            "hourOfDay" => Calendar(profile, CalendarCycle.Day, shape, 24, "24 values, or a multiple of 24"),
            "timeOfWeek" => Calendar(profile, CalendarCycle.Week, shape, 168, "168 values, or a multiple of 168"),
            "dayOfWeek" => Calendar(profile, CalendarCycle.Week, shape, 7, "7 values, Monday first"),
            "monthOfYear" => Calendar(profile, CalendarCycle.Year, shape, 12, "12 values"),
            _ => context.Data.Fit(shape, profile.Align, context.Data.StepOf(profile.Step, profile.Span), 0, EdgeMode.Unknown, profile.Values.Span),
        };
    }

    private double[]? Calendar(ProfileSyntax profile, CalendarCycle cycle, double[] shape, int unit, string wanted)
    {
        var fits = unit is 24 or 168 ? shape.Length % unit == 0 : shape.Length == unit;
        if (!fits)
        {
            Report(profile, $"'{profile.Shape.Value}' takes {wanted}; here are {shape.Length}.");
            return null;
        }

        if (context.Clock is not { } clock)
        {
            context.Findings.Report(
                DiagnosticCatalog.StartMissing,
                profile.Shape.Span,
                $"'{profile.Shape.Value}' follows the calendar, but the grid has no start. Write 'start: 2024-10-01T00:00' in the scenario's grid.");
            return null;
        }

        return new CalendarShape(cycle, shape).Over(context.Grid, clock);
    }

    private void Report(ProfileSyntax profile, FormattableString message) =>
        context.Findings.Report(DiagnosticCatalog.ShapeLength, profile.Values.Span, message);
}
