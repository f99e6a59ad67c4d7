using FlowTimeSim.Assessment.Changes;
using FlowTimeSim.Compiler.Changes;

namespace FlowTimeSim.Defects.Tests.Changes;

/// <summary>Many edits, edits that need each other, and what no edit explains: the parts still sum to the whole.</summary>
public sealed class Causes_are_bounded
{
    private const double Exact = 1e-9;

    [Fact]
    public void Of_few_edits_every_set_is_run_and_of_many_one_order_and_its_reverse()
    {
        var before = BaseModel.Copy("emergency-room");
        var after = new Dictionary<string, string>(before);
        var dials = Dial.All.Where(dial => dial.Model == "emergency-room").ToArray();
        foreach (var dial in dials)
        {
            dial.Turn(after, 1.05);
        }

        var few = Compared.Of(before, after)["october-week"];
        Assert.Equal(("shapley", 64 - 1), (few.Attribution.Scheme, few.Attribution.Runs));
        Sums(few);

        new Draft(after).Replace("scenarios/october-week.yaml", "add: -4", "add: -3").Replace("catalog/department.yaml", "capacity: 16 patient/hour", "capacity: 15 patient/hour");
        var many = Compared.Of(before, after)["october-week"];
        Assert.Equal("ordered", many.Attribution.Scheme);
        Assert.InRange(many.Attribution.Runs, 8, 18);
        Sums(many);

        var runs = (Compared.Runs(before)["october-week"], Compared.Runs(after)["october-week"]);
        var whole = ChangeReader.Compare(runs.Item1.Model, runs.Item1, runs.Item2.Model, runs.Item2, AttributionLimits.Build with { MostWork = 1 }, default);
        Assert.Equal(("whole", 0), (whole.Attribution.Scheme, whole.Attribution.Runs));
        Assert.Equal(8, Assert.Single(whole.Attribution.Causes).Edits.Length);
        Sums(whole);

        var coarse = ChangeReader.Compare(runs.Item1.Model, runs.Item1, runs.Item2.Model, runs.Item2, AttributionLimits.Build with { MostCauses = 3 }, default);
        Assert.InRange(coarse.Attribution.Causes.Length, 2, 3);
        Sums(coarse);
    }

    [Fact]
    public void What_makes_no_model_apart_is_one_cause()
    {
        var before = BaseModel.Copy("hello");
        var after = new Dictionary<string, string>(before);
        new Draft(after)
            .Replace("catalog/desk.yaml", "  - { id: helped, kind: sink, label: Helped }\n", "  - { id: helped, kind: sink, label: Helped }\n  - { id: second, kind: buffer, capacity: 12 call/hour, label: Second line }\n")
            .Replace("catalog/desk.yaml", "{ from: agent, to: helped }", "{ from: agent, to: second }\n  - { from: second, to: helped }")
            .Replace("catalog/desk.yaml", "demand: 14 call/hour", "demand: 13 call/hour");
        var changes = Compared.Of(before, after)["morning"];
        Sums(changes);
        var together = changes.Attribution.Causes.Single(cause => cause.Edits.Length > 1);
        Assert.Equal(["component second", "connection agent -> helped", "connection agent -> second", "connection second -> helped"], together.Edits.Select(edit => edit.Subject).Order(StringComparer.Ordinal));
        Assert.Equal("callers.demand", changes.Attribution.Causes.Single(cause => cause.Edits.Length == 1).Subject);
    }

    [Fact]
    public void What_no_edit_explains_is_a_cause_of_its_own()
    {
        var before = BaseModel.Copy("emergency-room");
        var after = new Dictionary<string, string>(before);
        const string Resuscitation = "  - id: resuscitation\n    kind: buffer\n    label: Resuscitation\n    description: One of five urgent patients; takes its beds first\n    serviceTime: 3 h\n    pool: bed\n";
        new Draft(after).Move("catalog/department.yaml", Resuscitation, "  - { id: home, kind: sink, label: Discharged }\n");
        var changes = Compared.Of(before, after)["october-week"];
        Assert.Empty(changes.Edits);
        Assert.NotEmpty(changes.Results);
        Assert.Empty(Assert.Single(changes.Attribution.Causes).Edits);
        Sums(changes);

        new Draft(after).Replace("catalog/department.yaml", "serviceTime: 150 min", "serviceTime: 140 min").Replace("catalog/department.yaml", "weight: 20 %", "weight: 21 %");
        var both = Compared.Of(before, after)["october-week"];
        Assert.Equal("treatment.serviceTime", both.Attribution.Causes[0].Subject);
        Assert.Contains(both.Attribution.Causes, cause => cause.Subject.Contains("weight", StringComparison.Ordinal));
        Sums(both);
    }

    [Fact]
    public void A_data_file_is_an_edit_at_its_row()
    {
        var before = BaseModel.Copy("it-queue");
        var after = new Dictionary<string, string>(before);
        var rows = after["data/tickets.csv"].Split('\n');
        var line = Array.FindIndex(rows, 1, row => row.Split(',').Skip(1).Any(cell => double.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out var value) && value > 0));
        var cells = rows[line].Split(',');
        rows[line] = string.Join(',', cells.Select((cell, i) => i > 0 && cell != "0" ? cell + "0" : cell));
        after["data/tickets.csv"] = string.Join('\n', rows);
        var changes = Compared.Of(before, after)["fortnight"];
        var edit = Assert.Single(changes.Edits);
        Assert.Equal((EditKind.Changed, "data/tickets.csv", line + 1), (edit.Kind, edit.Where.Path, edit.Where.Line));
        Assert.NotEmpty(changes.Results);
    }

    private static void Sums(ModelChanges changes)
    {
        Assert.NotEmpty(changes.Results);
        foreach (var result in changes.Results.Where(result => !result.Contributions.IsEmpty && double.IsFinite(result.MeanAfter)))
        {
            var size = Math.Max(1, result.Contributions.Max(one => Math.Abs(one.Mean)));
            Assert.InRange(result.Contributions.Sum(one => one.Mean) - (result.MeanAfter - result.MeanBefore), -Exact * size, Exact * size);
        }

        Assert.Equal(1, changes.Attribution.Causes.Sum(cause => cause.Share), 1e-9);
    }
}
