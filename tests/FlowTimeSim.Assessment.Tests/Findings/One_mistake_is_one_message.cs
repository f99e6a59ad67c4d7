namespace FlowTimeSim.Assessment.Tests.Findings;

/// <summary>Each mistake that an author makes is one finding, where it stands, and nothing follows from it.</summary>
public sealed class One_mistake_is_one_message
{
    private const string Plant = "catalog/manufacturing-systems.yaml";
    private const string Forecast = "scenarios/q4-forecast.yaml";
    private const string LineTest = "tests/line.yaml";
    private const string Checkpoint = "catalog/checkpoint.yaml";
    private const string Quarter = "scenarios/2001-q1.yaml";

    [Theory]
    [InlineData("airport-checkpoint")]
    [InlineData("manufacturing-line")]
    public void A_sample_as_it_is_has_none(string sample) => Assert.Empty(new SampleProject(sample).Judge());

    [Theory]
    [InlineData("FTS2003", Forecast, "series: line.capacity, set", "series: lime.capacity, set")]
    [InlineData("FTS2003", Forecast, "  line: { initial", "  lien: { initial")]
    [InlineData("FTS2003", Forecast, "series: line.queue", "series: line.queu")]
    [InlineData("FTS2005", Plant, "capacity: \"${line_capacity}\"", "capacity: 260 hour")]
    [InlineData("FTS2004", Plant, "limit: 5000 unit", "limit: 5000 unti")]
    [InlineData("FTS2021", Plant, "1.2, 1.2, 1.5", "1.2, 1.5", "    align: stretch\n", "")]
    [InlineData("FTS2030", Plant, "pmf: { 80: 0.1", "pmf: { 80: 0.0")]
    [InlineData("FTS2001", Plant, "id: done", "id: line")]
    [InlineData("FTS2003", Plant, "to: done }", "to: dnoe }")]
    [InlineData("FTS2008", Forecast, "at: 2024-11-29T00:00", "at: 2024-11-31T00:00")]
    [InlineData("FTS2008", Forecast, "start: 2024-10-01T00:00", "start: 2024-13-01T00:00")]
    [InlineData("FTS1031", Forecast, "events:", "evnts:")]
    [InlineData("FTS1031", Forecast, "catalog: manu", "catlog: manu")]
    [InlineData("FTS1031", Plant, "capacity: \"$", "capcity: \"$")]
    [InlineData("FTS1031", Plant, "demand:", "demnd:")]
    [InlineData("FTS1031", Plant, "    kind: buffer", "    knd: buffer")]
    [InlineData("FTS1031", Plant, "profiles:", "profils:")]
    [InlineData("FTS1031", Plant, "components:", "component:")]
    [InlineData("FTS1031", Plant, "{ from: orders", "{ form: orders")]
    [InlineData("FTS1031", Plant, "      profile: seasonal", "      profil: seasonal")]
    [InlineData("FTS1031", LineTest, "    expect:", "    expct:")]
    [InlineData("FTS1032", Plant, "  - id: orders\n    kind", "  - kind")]
    [InlineData("FTS1033", Forecast, "bins: 2160", "bins: many")]
    [InlineData("FTS1033", Forecast, "grid: {", "grid: 5 #")]
    [InlineData("FTS1033", Plant, "1.2, 1.2, 1.5", "1.2, x, 1.5")]
    [InlineData("FTS1034", Plant, "align: stretch", "align: strech")]
    [InlineData("FTS1034", Plant, "align: stretch", "align: stretch\n    normalize: max")]
    [InlineData("FTS1034", Plant, "kind: buffer", "kind: sauce")]
    [InlineData("FTS1034", Plant, "kind: sink", "kind: sauce")]
    [InlineData("FTS1034", Plant, "kind: source", "kind: sauce")]
    [InlineData("FTS1034", Plant, "type: number", "type: numbr")]
    [InlineData("FTS1034", Forecast, "binUnit: hours", "binUnit: hurs")]
    [InlineData("FTS1034", Forecast, "for: 3 days,", "for: 3 days, days: [funday],")]
    [InlineData("FTS1034", Forecast, "version: 1", "version: 2")]
    [InlineData("FTS1036", Plant, "80: 0.1", "x: 0.1")]
    [InlineData("FTS1037", Plant, "      pmf: {", "      expr: 3\n      align: stretch\n      values: [1]\n      #")]
    [InlineData("FTS2003", Plant, "profile: seasonal", "profile: sesonal")]
    [InlineData("FTS2003", Plant, "${line_capacity}", "${line_capcity}")]
    [InlineData("FTS2003", Forecast, "catalog: manufacturing-systems", "catalog: manufacturing-system")]
    [InlineData("FTS2003", LineTest, "scenario: q4-forecast", "scenario: q4-forcast")]
    [InlineData("FTS2011", Plant, "default: 260", "default: 2600")]
    [InlineData("FTS2045", Plant, "limit: 5000 unit", "limit: 0 - 5 unit")]
    [InlineData("FTS2003", Plant, "    kind: source", "    kind: source\n    class: urgnt", "units: [unit]", "units: [unit]\nclasses: [urgent]")]
    [InlineData("FTS2003", Plant, "    kind: buffer", "    kind: buffer\n    pool: stuff", "units: [unit]", "units: [unit]\npools: [{ id: staff, size: 3 }]")]
    [InlineData("FTS2061", Forecast, "as: throughput.csv", "as: throughput")]
    [InlineData("FTS2003", LineTest, "max(line.load)", "max(line.lod)")]
    [InlineData("FTS2003", LineTest, "sources.demand", "line.capacty")]
    [InlineData("FTS2005", LineTest, "multiply: 1.25", "multiply: 1.25 unit")]
    [InlineData("FTS2065", LineTest, "sources.demand", "line.served")]
    public void In_the_line(string code, string path, string from, string to, string from2 = "", string to2 = "") =>
        Check("manufacturing-line", code, path, from, to, from2, to2);

    [Fact]
    public void A_tab_in_the_indentation_is_the_only_finding() => Check("manufacturing-line", "FTS1011", Forecast, "  id: q4", "\tid: q4", "", "");

    [Theory]
    [InlineData("FTS1001", Checkpoint, "../data/ord", "../data/odr")]
    [InlineData("FTS1050", Checkpoint, "column: departures", "column: departure")]
    [InlineData("FTS2004", Checkpoint, "unit: passenger/flight", "unit: passenger/flght")]
    [InlineData("FTS2033", Checkpoint, "hourOfDay: [0.2, 0.2,", "hourOfDay: [0.2,")]
    [InlineData("FTS2003", Checkpoint, "EACH(flights, load)", "EACH(flight, load)")]
    [InlineData("FTS1034", Checkpoint, "edge: zero", "edge: zeor")]
    [InlineData("FTS2007", Checkpoint, "lead: 1 h", "lead: 1")]
    [InlineData("FTS2008", Quarter, "America/Chicago", "America/Chigaco")]
    [InlineData("FTS1036", Checkpoint, "  lanes: {", "  la nes: {")]
    public void In_the_airport(string code, string path, string from, string to) => Check("airport-checkpoint", code, path, from, to, "", "");

    private static void Check(string sample, string code, string path, string from, string to, string from2, string to2)
    {
        var project = new SampleProject(sample);
        if (from2.Length > 0)
        {
            project.Change(path, from2, to2);
        }

        var line = project.Change(path, from, to);
        var findings = project.Judge();
        var text = string.Join('\n', findings);
        Assert.True(findings.Length == 1, text);
        Assert.True(findings[0].Code == code && findings[0].Where.Path == path && findings[0].Where.Line >= line && findings[0].Where.Line <= line + 1 + to.Count(c => c == '\n'), $"wanted {code} at {path}({line}):\n{text}");
    }
}
