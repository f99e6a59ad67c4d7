using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Changes;

/// <summary>Collects what a part of a model says, in a fixed order and one spelling: blanks, quotes and brackets that change nothing are gone.</summary>
/// <param name="files">Receives the data files named on the way, relative to the project.</param>
internal sealed class FacetList(Dictionary<string, SourceSpan> files)
{
    private readonly ImmutableArray<Facet>.Builder facets = ImmutableArray.CreateBuilder<Facet>();

    public ImmutableArray<Facet> All => facets.ToImmutable();

    public FacetList Word(string name, Sourced<string>? word)
    {
        if (word is { } said)
        {
            facets.Add(new(name, Plain(said.Value), said.Span));
        }

        return this;
    }

    public FacetList Words(string name, ImmutableArray<Sourced<string>> words)
    {
        if (!words.IsEmpty)
        {
            facets.Add(new(name, string.Join(", ", words.Select(word => Plain(word.Value))), words[0].Span.To(words[^1].Span.Source == words[0].Span.Source ? words[^1].Span : words[0].Span)));
        }

        return this;
    }

    public FacetList Scalar(string name, YamlScalar? scalar)
    {
        if (scalar is not null)
        {
            facets.Add(new(name, Spelled(scalar), scalar.Span));
        }

        return this;
    }

    public FacetList Numbers(string name, Sourced<double[]> numbers)
    {
        facets.Add(new(name, string.Join(", ", numbers.Value.Select(Number)), numbers.Span));
        return this;
    }

    public FacetList Number(string name, Sourced<double>? number)
    {
        if (number is { } said)
        {
            facets.Add(new(name, Number(said.Value), said.Span));
        }

        return this;
    }

    public FacetList Flag(string name, bool isSet, SourceSpan where)
    {
        if (isSet)
        {
            facets.Add(new(name, "true", where));
        }

        return this;
    }

    public FacetList Profile(string name, ProfileSyntax profile) => Numbers(Joined(name, profile.Shape.Value), profile.Values)
        .Word(Joined(name, "align"), profile.Align).Word(Joined(name, "normalize"), profile.Normalize).Scalar(Joined(name, "step"), profile.Step);

    public FacetList Series(string name, SeriesSyntax? series)
    {
        if (series is null)
        {
            return this;
        }

        Form(name, series);
        if (series.Profile is { } profile)
        {
            Word(Joined(name, "profile"), profile.Name);
            if (profile.Inline is { } inline)
            {
                Profile(Joined(name, "profile"), inline);
            }
        }

        return Scalar(Joined(name, "scale"), series.Scale).Scalar(Joined(name, "lead"), series.Lead).Scalar(Joined(name, "lag"), series.Lag)
            .Word(Joined(name, "edge"), series.Edge).Scalar(Joined(name, "unit"), series.Unit);
    }

    private void Form(string name, SeriesSyntax series)
    {
        switch (series)
        {
            case ExpressionSeries expression:
                Scalar(name, expression.Text);
                break;
            case ValuesSeries values:
                Numbers(Joined(name, "values"), values.Values).Word(Joined(name, "align"), values.Align).Scalar(Joined(name, "step"), values.Step);
                break;
            case CsvSeries csv:
                var path = CsvBinder.PathOf(csv);
                files.TryAdd(path, csv.Path.Span);
                Word(Joined(name, "csv"), csv.Path with { Value = path }).Word(Joined(name, "column"), csv.Column).Word(Joined(name, "time"), csv.Time).Scalar(Joined(name, "step"), csv.Step);
                break;
            case PmfSeries pmf:
                var outcomes = string.Join(", ", pmf.Outcomes.OrderBy(outcome => outcome.Value.Value).Select(outcome => Number(outcome.Value.Value) + ": " + Number(outcome.Probability.Value)));
                facets.Add(new(Joined(name, "pmf"), outcomes, pmf.PmfSpan));
                Scalar(Joined(name, "per"), pmf.Per);
                break;
            case PoissonSeries poisson:
                Series(Joined(name, "poisson"), poisson.Mean);
                break;
            case PulseSeries pulse:
                Scalar(Joined(name, "pulse"), pulse.Amount).Scalar(Joined(name, "every"), pulse.Every).Scalar(Joined(name, "at"), pulse.At);
                break;
        }
    }

    /// <summary>A text without what only shapes it: line breaks and blanks.</summary>
    public static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Spelled(YamlScalar scalar)
    {
        var ignored = new FindingSink();
        return ExpressionParser.Parse(scalar, ExpressionGrammar.Authoring, ignored) is { } tree && !ignored.HasErrors
            ? ExpressionPrinter.Print(tree, ExpressionGrammar.Authoring)
            : Plain(scalar.Value);
    }

    private static string Joined(string name, string part) => name.Length == 0 ? part : name + "." + part;

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
