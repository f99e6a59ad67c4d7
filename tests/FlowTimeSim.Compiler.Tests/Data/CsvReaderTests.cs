using FlowTimeSim.Compiler.Data;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Tests.Data;

public class CsvReaderTests
{
    private static readonly SourceText Yaml = new("catalog/a.yaml", "csv: data/x.csv, column: flow");

    [Theory]
    [InlineData("flow\n1\n2.5\n", "1 2.5")]
    [InlineData("t,flow\r\n0,1\r\n1,-2e3\r\n\r\n", "1 -2000")]
    [InlineData("\"a, b\",\"flow\"\n\"x\"\"y\n\", \"3\" \n,4", "3 4")]
    [InlineData(" t , flow \n0 , 7\t\n", "7")]
    public void A_column_is_read_as_numbers(string text, string expected)
    {
        var (values, findings) = Read(text);
        Assert.Empty(findings);
        Assert.Equal(expected, string.Join(' ', values!.Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("t,flwo\n0,1\n", "catalog/a.yaml(1,26): error FTS1050: 'data/x.csv' has no column 'flow'. Did you mean 'flwo'?")]
    [InlineData("t,demand\n0,1\n", "catalog/a.yaml(1,26): error FTS1050: 'data/x.csv' has no column 'flow'. Its columns are t, demand.")]
    [InlineData("t;flow\n0;1\n", "catalog/a.yaml(1,26): error FTS1050: 'data/x.csv' has no column 'flow'. Its fields seem to be separated by semicolons; they must be separated by commas.")]
    [InlineData("flow,flow\n0,1\n", "data/x.csv(1,1): error FTS1056: The column 'flow' stands twice in the first row. Rename one.")]
    [InlineData("t,flow\n0,secret\n1,2\n2,\n", "data/x.csv(2,3): error FTS1051: This is not a number, with a point as decimal sign.\ndata/x.csv(4,3): error FTS1051: The cell is empty. Expected is a number, with a point as decimal sign.")]
    [InlineData("t,flow\n0,1,2\n1\n", "data/x.csv(2,1): error FTS1052: This row has 3 fields, but the first row names 2 columns.\ndata/x.csv(3,1): error FTS1052: This row has 1 fields, but the first row names 2 columns.")]
    [InlineData("t,flow\n0,\"1\n", "data/x.csv(2,3): error FTS1053: This quote is not closed or stands inside a field. Inside quotes, write a quote twice.")]
    [InlineData("t,flow\n0,NaN\n", "data/x.csv(2,3): error FTS1051: This is not a number, with a point as decimal sign.")]
    [InlineData("", "data/x.csv(1,1): error FTS1054: The file is empty. Expected is a row of column names, then rows of values.")]
    [InlineData("t,flow\n", "data/x.csv(1,1): error FTS1054: There are column names, but no rows.")]
    public void What_is_wrong_is_said_at_its_row(string text, string expected)
    {
        var (values, findings) = Read(text);
        Assert.Null(values);
        Assert.Equal(expected, string.Join('\n', findings));
    }

    [Fact]
    public void Without_a_column_it_is_value_or_the_only_one()
    {
        var findings = new FindingSink();
        Assert.Equal([5.0], CsvReader.ReadNumbers(new SourceText("x.csv", "bin_index,value\n0,5\n"), null, Yaml.Span, findings)!);
        Assert.Equal([5.0], CsvReader.ReadNumbers(new SourceText("x.csv", "anything\n5\n"), null, Yaml.Span, findings)!);
        Assert.Empty(findings.ToSorted());
        Assert.Null(CsvReader.ReadNumbers(new SourceText("x.csv", "a,b\n5,6\n"), null, Yaml.Span, findings));
        Assert.Equal("'x.csv' has 2 columns (a, b). Say which one with 'column'.", Assert.Single(findings.ToSorted()).Message);
    }

    [Fact]
    public void A_file_that_is_wrong_all_over_but_for_a_row_is_eleven_findings()
    {
        var (_, findings) = Read("flow\n1\n" + string.Concat(Enumerable.Repeat("x\n", 500)));
        Assert.Equal(11, findings.Count);
        Assert.Equal("So are 490 more places of this file, this one the last.", findings[^1].Message);
        Assert.Equal(502, findings[^1].Where.Line);
    }

    [Fact]
    public void A_column_without_any_number_is_another_column_and_one_finding()
    {
        var (_, findings) = Read("flow\n" + string.Concat(Enumerable.Repeat("x\n", 500)));
        Assert.Equal("In the column 'flow' no row holds a number, with a point as decimal sign. Name another one of flow.", Assert.Single(findings).Message);
    }

    [Theory]
    [InlineData("2001-01-01T00:00:00Z", "2001-01-01T00:00:00", 0)]
    [InlineData("2001-01-01 07:30", "2001-01-01T07:30:00", null)]
    [InlineData("2001-01-01", "2001-01-01T00:00:00", null)]
    [InlineData("2001-01-01T07:30+02:00", "2001-01-01T07:30:00", 120)]
    [InlineData("2001-01-01T07:30:15.250-05:30", "2001-01-01T07:30:15", -330)]
    public void Times_are_read_with_or_without_an_offset(string cell, string clock, int? offsetMinutes)
    {
        var findings = new FindingSink();
        var times = CsvReader.ReadTimes(new SourceText("x.csv", "t\n" + cell + "\n"), new Sourced<string>("t", Yaml.Span), Yaml.Span, findings);
        var time = Assert.Single(times!);
        Assert.Equal(clock, time.Clock.ToString("s", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(offsetMinutes, time.Offset?.TotalMinutes);
    }

    [Theory]
    [InlineData("01.02.2001")]
    [InlineData("2001-02-30")]
    [InlineData("2001-01-01T07:30+25:00")]
    [InlineData("noon")]
    public void Anything_else_is_no_time(string cell)
    {
        var findings = new FindingSink();
        Assert.Null(CsvReader.ReadTimes(new SourceText("x.csv", "t\n" + cell + "\n"), new Sourced<string>("t", Yaml.Span), Yaml.Span, findings));
        Assert.Equal("FTS1055", Assert.Single(findings.ToSorted()).Code);
    }

    [Fact]
    public void A_cell_costs_a_few_bytes()
    {
        const int Rows = 100_000;
        var file = new SourceText("x.csv", "t,flow\n" + string.Concat(Enumerable.Range(0, Rows).Select(i => FormattableString.Invariant($"{i},{i}.5\n"))));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var values = CsvReader.ReadNumbers(file, new Sourced<string>("flow", Yaml.Span), Yaml.Span, new FindingSink());
        Assert.Equal(Rows, values!.Length);
        Assert.True((GC.GetAllocatedBytesForCurrentThread() - before) / (double)Rows < 48);
    }

    [Fact]
    public void A_file_cut_anywhere_is_read_to_its_end()
    {
        const string Text = "\"a, b\",\"flow\"\r\n\"x\"\"y\n\", \"3\" \n,4\n\"\",\"\"\n";
        for (var length = 0; length <= Text.Length; length++)
        {
            Read(Text[..length]);
        }
    }

    private static (double[]? Values, IReadOnlyList<Finding> Findings) Read(string text)
    {
        var findings = new FindingSink();
        var column = new Sourced<string>("flow", Yaml.Span with { Start = 25 });
        return (CsvReader.ReadNumbers(new SourceText("data/x.csv", text), column, Yaml.Span, findings), findings.ToSorted());
    }
}
