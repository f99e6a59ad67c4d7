using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// As many values as a year has months or quarters, a week days or a day hours, stretched over a horizon on which each stands for no such time
/// nor for any other round one. Who means that says how long a value lasts.
/// </summary>
internal static class StretchedPeriod
{
    private const double Day = 1440;

    private static readonly (int Count, string What, double Least, double Most)[] Periods =
    [
        (4, "quarters", 89 * Day, 92 * Day),
        (7, "days of a week", Day, Day),
        (12, "months", 28 * Day, 31 * Day),
        (24, "hours of a day", 60, 60),
        (52, "weeks", 7 * Day, 7 * Day),
    ];

    // What people count in, up to a fortnight.
    private static readonly double[] Round = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 480, 720, Day, 7 * Day, 14 * Day];

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Recipe is not { } recipe)
        {
            return;
        }

        foreach (var (values, align, step) in WrittenForms.Vectors(recipe).Where(vector => vector.Step is null))
        {
            if (align is not { Value: "stretch" } || Array.FindIndex(Periods, period => period.Count == values.Value.Length) is not (>= 0 and var at))
            {
                continue;
            }

            var (count, what, least, most) = Periods[at];
            var horizon = facts.Bins * facts.Model.Grid.BinMinutes;
            var each = horizon / count;
            if ((each >= least && each <= most) || (count != 24 && Round.Contains(each)))
            {
                continue;
            }

            findings.Report(
                DiagnosticCatalog.StretchedPeriod,
                align.Value.Span,
                $"{count} values stretched over {WrittenQuantity.Duration(horizon)}: each stands for {WrittenQuantity.Duration(each)}. If they are {what}, {Shape(count)}; if that time is meant, say 'step: {Exact(each)}' instead of 'align: stretch'.");
        }
    }

    private static string Shape(int count) => count switch
    {
        7 => "write them as 'dayOfWeek'",
        12 => "write them as 'monthOfYear'",
        24 => "write them as 'hourOfDay'",
        _ => "say how long each lasts with 'step', and cut off those outside the horizon",
    };

    private static string Exact(double minutes)
    {
        var (unit, size) = minutes % Day == 0 ? ("days", Day) : minutes % 60 == 0 ? ("h", 60) : ("min", 1);
        return FormattableString.Invariant($"{minutes / size} {unit}");
    }
}
