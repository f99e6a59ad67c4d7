using FlowTimeSim.Compiler.Tests.Binding;

namespace FlowTimeSim.Compiler.Tests.Units;

/// <summary>The algebra of docs/language.md, "Numbers and units", cell by cell: what an expression is, or what is said of it.</summary>
public sealed class Units_of_expressions
{
    [Fact]
    public void The_model_of_the_tables_is_correct()
    {
        Assert.Empty(UnitModel.Said(UnitModel.WithX("line.queue")));
    }

    [Theory]
    // Sums, minima, choices: the kind of both.
    [InlineData("line.served + line.errors", "Flow job")]
    [InlineData("line.served + 480 job/h", "Flow job")]
    [InlineData("480 job/h - line.served", "Flow job")]
    [InlineData("line.queue + 7", "Level job")]
    [InlineData("line.queue + 7 jobs", "Level job")]
    [InlineData("400 job - line.queue", "Level job")]
    [InlineData("SHIFT(line.queue, 1) + line.arrivals", "Flow job")]
    [InlineData("MIN(line.queue, line.capacity)", "Flow job")]
    [InlineData("MAX(0, line.arrivals - line.served)", "Flow job")]
    [InlineData("MIN(line.served, 10 job/min, 500 job/h)", "Flow job")]
    [InlineData("CLAMP(line.queue, 0, 40 job)", "Level job")]
    [InlineData("IF(line.queue > 4 job, 10 job/h, 20 job/h)", "Flow job")]
    [InlineData("IF(line.queue > 4 job, 5 min, bin)", "Duration min")]
    [InlineData("5 min + 1 h", "Duration min")]
    [InlineData("line.queueTime + 90 s", "Duration min")]
    [InlineData("bin + 5 min", "Duration min")]
    [InlineData("line.utilization + 5 %", "Ratio no unit")]
    [InlineData("0.5 + 50 %", "Ratio no unit")]
    [InlineData("-line.queue", "Level job")]
    // Products and quotients.
    [InlineData("line.served * 42 eur/job", "Flow eur")]
    [InlineData("line.queue * 3 eur/job", "Level eur")]
    [InlineData("line.served * pay + 10 eur/h", "Flow eur")]
    [InlineData("line.served * 85 %", "Flow job")]
    [InlineData("line.served * line.utilization", "Flow job")]
    [InlineData("line.queue * line.load", "Level job")]
    [InlineData("2 * line.queue", "Level job")]
    [InlineData("line.served / line.arrivals", "Ratio no unit")]
    [InlineData("line.queue / 400 job", "Ratio no unit")]
    [InlineData("line.queue / 4 h", "Flow job")]
    [InlineData("line.served / bin", "Flow job")]
    [InlineData("480 job/h * bin", "Flow job")]
    [InlineData("480 job/h * 2 h", "Level job")]
    [InlineData("line.served * line.queueTime / bin", "Level job")]
    [InlineData("line.served * (5 min / bin)", "Level job")]
    [InlineData("line.queue / line.served * bin", "Duration min")]
    [InlineData("line.queue / (line.served / bin)", "Duration min")]
    [InlineData("line.queue / 60 job/h", "Duration min")]
    [InlineData("60 min / 4 min", "Ratio no unit")]
    [InlineData("line.served * (line.queueTime / bin)", "Level job")]
    [InlineData("line.served + 5 job/bin", "Flow job")]
    [InlineData("60 min / 4 min * 3 job/h", "Flow job")]
    [InlineData("bin / 1 min", "Ratio no unit")]
    [InlineData("120 * bin / 1 h", "Ratio no unit")]
    [InlineData("staff * 1 agent * 12 order/agent/h", "Flow order")]
    [InlineData("line.served * 1.5 order/job", "Flow order")]
    [InlineData("line.queue * line.queueTime", "Other job*min")]
    [InlineData("line.served / line.queue", "Ratio no unit")]
    [InlineData("${rate} * 1.25", "Flow job")]
    [InlineData("${most} / 2", "Level job")]
    [InlineData("${target} * 2", "Duration min")]
    [InlineData("${lanes} * 30 job/h", "Flow job")]
    [InlineData("${fails} * line.served", "Flow job")]
    [InlineData("${speed}", "Flow job")]
    // Functions.
    [InlineData("ABS(line.served - 80 job/h)", "Flow job")]
    [InlineData("FLOOR(line.queue)", "Level job")]
    [InlineData("ROUND(90 %)", "Ratio no unit")]
    [InlineData("MOD(line.queue, 12 job)", "Level job")]
    [InlineData("SHIFT(line.served, 1)", "Flow job")]
    [InlineData("SHIFT(line.queue, 2 h)", "Level job")]
    [InlineData("CONV(line.served, [0.5, 0.5])", "Flow job")]
    [InlineData("PULSE(4 h, 0, 5 job/h)", "Flow job")]
    [InlineData("PULSE(4, 1, 5 job)", "Level job")]
    [InlineData("STEP(line.queue, 30 job)", "Ratio no unit")]
    [InlineData("line.served >= 60 job/h", "Ratio no unit")]
    [InlineData("line.queue > 30", "Ratio no unit")]
    [InlineData("line.queueTime > 1 h", "Ratio no unit")]
    [InlineData("line.utilization > 85 %", "Ratio no unit")]
    [InlineData("line.utilization > 0.85", "Ratio no unit")]
    [InlineData("(line.queue > 30 job) * 20 job/h", "Flow job")]
    // What nothing brings, and what leads back to itself.
    [InlineData("line.blocked + line.served", "Flow job")]
    [InlineData("line.blocked / line.arrivals > 5 %", "Ratio no unit")]
    [InlineData("SHIFT(x, 1) + 5 min", "Duration min")]
    [InlineData("MAX(0, SHIFT(x, 1) + line.arrivals - line.capacity)", "Flow job")]
    [InlineData("scrap + 3 job/h", "Flow job")]
    public void What_it_is(string expression, string expected)
    {
        var project = UnitModel.WithX(expression);

        Assert.Empty(UnitModel.Said(project));
        var series = project.Model().Series["x"];
        Assert.Equal(expected, $"{series.Kind} {(series.Unit.Text.Length > 0 ? series.Unit : Compiler.Units.UnitMath.Base(series.Unit, series.Unit.TimePower))}");
    }

    [Theory]
    [InlineData("line.served + 3 min", "FTS2005", "'line.served' is a flow in job per bin (line 22), '3 min' is a duration in min: they do not go together.")]
    [InlineData("line.queue + 15 min", "FTS2005", "'line.queue' is a level in job (line 22), '15 min' is a duration in min")]
    [InlineData("line.served > line.queue", "FTS2005", "A level is how many there are, a flow how many pass")]
    [InlineData("line.queue > 480 job/h", "FTS2005", "'480 job/h' is a rate in job/h")]
    [InlineData("STEP(line.served, line.queue)", "FTS2005", "a flow in job per bin")]
    [InlineData("MIN(line.queue, 480 job/h)", "FTS2005", "Multiply the rate by a time")]
    [InlineData("line.served - 5 order", "FTS2005", "'5 order' is an amount in order")]
    [InlineData("line.served + team.served", "FTS2005", "'team.served' is a flow in order per bin")]
    [InlineData("line.queue + line.served * pay", "FTS2005", "(line.served: line 22, pay: line 16)")]
    [InlineData("IF(line.served > 3 min, 1, 2)", "FTS2005", "'3 min' is a duration")]
    [InlineData("IF(line.queue > 3, 1 h, 2 job)", "FTS2005", "'1 h' is a duration in h, '2 job' is an amount in job")]
    [InlineData("CLAMP(line.queue, 0, 3 order)", "FTS2005", "2.5 job/order")]
    [InlineData("MAX(line.queue, line.wait_nobody)", "FTS2003", "line.wait_nobody")]
    [InlineData("MOD(line.queue, 5 min)", "FTS2005", "'5 min' is a duration in min")]
    [InlineData("line.utilization + 5 min", "FTS2005", "'line.utilization' is a ratio without a unit")]
    [InlineData("line.served + 5 %", "FTS2005", "a ratio without a unit")]
    [InlineData("line.queue == line.utilization", "FTS2005", "a ratio without a unit")]
    [InlineData("line.queue + ${target}", "FTS2005", "'${target}' is a duration in min (scenarios/s.yaml:7)")]
    [InlineData("line.queue < ${rate}", "FTS2005", "'${rate}' is a rate in job/hour (line 6)")]
    [InlineData("line.queueTime > 4", "FTS2101", "'4' has no unit, but 'line.queueTime' is a duration in min")]
    [InlineData("line.served + 4 job/bin + 1", "FTS2006", "'1' counts per bin")]
    [InlineData("5 min + 3", "FTS2101", "Write its unit: '3 min'.")]
    [InlineData("MAX(1, line.queueTime)", "FTS2101", "'1' has no unit")]
    [InlineData("bin > 60", "FTS2101", "'bin' is a duration in min")]
    [InlineData("line.queue * line.queueTime > 10", "FTS2101", "'10' has no unit")]
    [InlineData("line.served / 1 h", "FTS2102", "Divide by 'bin' to make it a rate")]
    [InlineData("line.served / 60 min + 3 job/h", "FTS2005", "per bin and per time")]
    [InlineData("line.queue / line.served > 4 h", "FTS2005", "'line.queue / line.served' is a number of bins")]
    [InlineData("line.queue / line.served > 4", "FTS2103", "Multiply by 'bin'")]
    [InlineData("line.served + 5", "FTS2006", "'5' counts per bin")]
    [InlineData("line.served > 100", "FTS2006", "'100' counts per bin")]
    [InlineData("line.served + 5 job", "FTS2006", "'5 job' counts per bin")]
    [InlineData("SHIFT(line.served, 4 job)", "FTS2057", "'4 job' is none, it is an amount in job")]
    [InlineData("SHIFT(line.served, 20 min)", "FTS2057", "a whole number of bins")]
    [InlineData("PULSE(5 job, 0, 1 job)", "FTS2057", "'5 job' is none")]
    [InlineData("line.queue + 5 jbo", "FTS2004", "Did you mean 'job'?")]
    [InlineData("line.queueTime > 5 minuts", "FTS2004", "Did you mean 'minute")]
    [InlineData("line.queueTime > 5 m", "FTS2004", "Did you mean 'min'?")]
    [InlineData("line.queueTime > 2 d", "FTS2004", "Did you mean 'day'?")]
    [InlineData("line.queueTime > 1 month", "FTS2004", "months and years are not equally long")]
    [InlineData("line.queue + 5 customer", "FTS2004", "'units: [customer]'")]
    [InlineData("line.served + 60 job/hous", "FTS2004", "Did you mean 'hour'?")]
    [InlineData("(line.queue + 5 min) + 3 order * 2 h", "FTS2005", "'5 min'")]
    [InlineData("MIN(line.queue + 5 min, 4 order, 3 h)", "FTS2005", "'5 min'")]
    public void What_is_said_of_it_once_at_its_line(string expression, string code, string message)
    {
        var said = Assert.Single(UnitModel.Said(UnitModel.WithX(expression)));

        Assert.StartsWith(UnitModel.PlaceOf("expr: line.queue"), said, StringComparison.Ordinal);
        Assert.Contains($" {code}: ", said, StringComparison.Ordinal);
        Assert.Contains(message, said, StringComparison.Ordinal);
    }

    [Fact]
    public void An_expression_with_a_mistake_has_no_unit_and_what_reads_it_is_not_reported()
    {
        var project = UnitModel.With("expr: line.queue", "expr: line.queue + 5 min\n  - { id: y, expr: x + 3 order }\n  - { id: z, expr: \"y > 4 h\" }");

        Assert.Single(UnitModel.Said(project));
    }

    [Fact]
    public void A_mismatch_names_the_places_of_both()
    {
        var project = UnitModel.WithX("line.queue < ${rate}");
        project.Compile();

        var finding = Assert.Single(project.Findings.ToSorted());
        Assert.Equal([22, 6], finding.Related.Select(place => place.Where.Line));
    }
}
