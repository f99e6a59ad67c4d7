using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Finds the ends of connections, then how each outlet is shared out.</summary>
internal sealed class ConnectionBinder(BindingContext context, IReadOnlySet<string> removed)
{
    private const double Tolerance = 1e-9;
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The components of which a connection was refused: what is left of its weights has no sum.</summary>
    private readonly HashSet<ComponentEntry> incomplete = [];

    /// <summary>The sinks out of which a connection leads, each told once.</summary>
    private readonly HashSet<ComponentEntry> endless = [];

    /// <summary>Finds the ends; a connection with an unknown end was reported and is left out.</summary>
    public ImmutableArray<BoundConnection> Resolve() =>
        [.. new ConnectionOverrides(context).Apply(context.Recipe.Catalogs.SelectMany(catalog => catalog.Connections)).Concat(Retried()).Select(Resolve).OfType<BoundConnection>()];

    /// <summary>Binds weights, factors and lags.</summary>
    public ImmutableArray<BoundConnection> BindValues(ImmutableArray<BoundConnection> connections)
    {
        var result = connections.Select(Values).ToArray();
        foreach (var group in Enumerable.Range(0, result.Length).GroupBy(i => result[i].ShareKey))
        {
            if (!group.Any(i => result[i].Syntax.IsPartial))
            {
                ShareOut(result, [.. group]);
            }
        }

        return [.. result];
    }

    /// <summary>True for <c>weight: rest</c>.</summary>
    public static bool IsRest(ConnectionSyntax syntax) => syntax.Weight is ExpressionSeries { Text.Value: var word } && word.Trim() == "rest";

    // What a retry names in 'of' flows into it.
    private IEnumerable<ConnectionSyntax> Retried() => context.Fields.Components
        .Where(component => component.Kind == ComponentKind.Retry)
        .SelectMany(component => RetryFields.Of(component).Select(outlet => new ConnectionSyntax(outlet.Span, outlet, new Sourced<string>(component.Id, outlet.Span))));

    private BoundConnection? Resolve(ConnectionSyntax syntax)
    {
        var from = Component(syntax.From.Value, syntax.From.Span, out var outlet);
        var to = Component(syntax.To.Value, syntax.To.Span, out var inlet);
        if (from is null || to is null)
        {
            if (from is not null && !IsRemoved(syntax.To.Value))
            {
                incomplete.Add(from);
            }

            return null;
        }

        var connection = Ended(syntax, from, to, outlet, inlet);
        if (connection is null)
        {
            incomplete.Add(from);
        }

        return connection;
    }

    private BoundConnection? Ended(ConnectionSyntax syntax, ComponentEntry from, ComponentEntry to, string? outlet, string? inlet)
    {

        if (inlet is not null)
        {
            Misuse(syntax.To.Span, $"A connection goes to a component, not to its measure: write '{to.Id}'.");
            return null;
        }

        return Ends(syntax, from, to, outlet);
    }

    private BoundConnection? Ends(ConnectionSyntax syntax, ComponentEntry from, ComponentEntry to, string? outlet)
    {
        var outlets = MeasureTable.Outlets(from.Kind);
        if (to.Kind == ComponentKind.Source)
        {
            // A source without a demand was meant to be something else, and that was said.
            if (!to.Has("demand"))
            {
                return null;
            }

            Misuse(syntax.To.Span, $"'{to.Id}' is a source: nothing flows into it. Make it a buffer or a service, or turn the connection round.");
            return null;
        }

        if (from.Kind is ComponentKind.Node || to.Kind is ComponentKind.Node)
        {
            return null;
        }

        if (to.Kind == ComponentKind.Retry && syntax.Span != syntax.From.Span)
        {
            Misuse(syntax.To.Span, $"'{to.Id}' is a retry: it takes what its 'of' names. Write 'of: {syntax.From.Value}' there, and no connection.");
            return null;
        }

        if (outlets.IsEmpty)
        {
            if (from.IsPartial || !endless.Add(from))
            {
                return null;
            }

            Misuse(syntax.From.Span, $"'{from.Id}' is a {from.Kind.ToString().ToLowerInvariant()}: nothing flows out of it.");
            return null;
        }

        if (to.Kind == ComponentKind.Retry && outlet is null)
        {
            Misuse(syntax.From.Span, $"'of' names outlets: '{from.Id}' alone would be all that it serves. Write '{from.Id}.{outlets[^1]}', or another of {string.Join(", ", outlets)}.");
            return null;
        }

        outlet = from.Kind == ComponentKind.Router && outlet is "served" ? "arrivals" : outlet ?? outlets[0];
        if (!outlets.Contains(outlet))
        {
            Misuse(syntax.From.Span, $"'{from.Id}' has no outlet '{outlet}'. It has {string.Join(", ", outlets)}.");
            return null;
        }

        return Named(syntax, from, to, outlet, outlet == outlets[0] ? string.Empty : outlet + "_");
    }

    private BoundConnection? Named(ConnectionSyntax syntax, ComponentEntry from, ComponentEntry to, string outlet, string prefix)
    {
        var name = syntax.Id?.Value ?? $"{from.Name}.{prefix}to_{to.Name}";
        if (!names.Add(name))
        {
            context.Findings.Report(
                DiagnosticCatalog.DuplicateName, (syntax.Id ?? syntax.From).Span, $"Two connections are called '{name}'. Give one an id of its own.");
            return null;
        }

        return new BoundConnection(syntax, name, NodeList.Lowered(name), from, outlet, to);
    }

    private ComponentEntry? Component(string text, SourceSpan where, out string? measure)
    {
        measure = null;
        var found = Find(text);
        if (found is not null)
        {
            return found;
        }

        var dot = text.LastIndexOf('.');
        if (dot > 0 && Find(text[..dot]) is { } component)
        {
            measure = text[(dot + 1)..];
            return component;
        }

        if (!IsRemoved(text) && text.Length > 0)
        {
            context.ReportUnknown(where, text, context.Fields.Components.Select(entry => entry.Id));
        }

        return null;
    }

    private bool IsRemoved(string text) =>
        removed.Contains(NodeList.Lowered(text)) || (text.LastIndexOf('.') is > 0 and var dot && removed.Contains(NodeList.Lowered(text[..dot])));

    private ComponentEntry? Find(string id) => context.Fields.Components.FirstOrDefault(entry => entry.Id == id || entry.Name == id);

    private BoundConnection Values(BoundConnection connection)
    {
        var syntax = connection.Syntax;
        var weight = syntax.Weight is { } w && !IsRest(syntax) ? context.Series.Bind(w, SeriesTarget.Ratio, connection.NodeId + "_weight", "a weight") : null;
        if (weight is not null && !IsShare(weight.Value))
        {
            return connection with { Syntax = syntax with { IsPartial = true } };
        }

        var times = syntax.Times is { } t ? context.Series.Bind(t, connection.NodeId + "_times") : null;
        var lag = syntax.Lag is { } l ? context.Constants.Duration(l, zeroToo: true) ?? 0 : 0;
        return connection with
        {
            Weight = weight?.Value,
            Times = times is null ? null : Factor(times),
            LagBins = Magnitude.Clean(lag / context.Grid.BinMinutes),
        };
    }

    private bool IsShare(Bound weight)
    {
        if (weight.Known is not { } known || Array.FindIndex(known, x => x is < -Tolerance or > 1 + Tolerance) is not (>= 0 and var bin))
        {
            return true;
        }

        context.Findings.Report(DiagnosticCatalog.NegativeValue, weight.Origin, $"The weight is {known[bin]:#,0.######}: a share lies between 0 and 1. Write 40 % or 0.4; 'times' multiplies.");
        return false;
    }

    private Bound? Factor(Bound times)
    {
        if (times.Known is { } factors && factors.Any(x => x < 0))
        {
            context.Findings.Report(DiagnosticCatalog.NegativeValue, times.Origin, $"'times' is {factors.Min():#,0.######}: what flows cannot be below 0.");
            return null;
        }

        if (times.Unit.TimePower == 0 && times.Unit.Items.Sum(item => item.Value) != 0)
        {
            context.Findings.Report(
                DiagnosticCatalog.DimensionMismatch, times.Origin, $"'{times.Text}' is in {times.Unit.ToString()}, but 'times' is a factor: a plain number, or passenger/flight.");
            return null;
        }

        if (times.Unit.TimePower == 0)
        {
            return Algebra.ToBase(times);
        }

        context.Findings.Report(
            DiagnosticCatalog.DimensionMismatch, times.Origin, $"{UnitWords.Sentence(times, times.Origin)}, but 'times' is a factor: a plain number, or passenger/flight.");
        return null;
    }

    private void ShareOut(BoundConnection[] all, int[] group)
    {
        var weighted = group.Where(i => all[i].Syntax.Weight is not null).ToArray();
        if (group.Length > 1 && weighted.Length < group.Length)
        {
            var missing = all[group.First(i => all[i].Syntax.Weight is null)].Syntax;
            context.Findings.Report(
                DiagnosticCatalog.WeightMissing,
                missing.From.Span,
                $"{group.Length} connections start at {all[group[0]].From.Name}.{all[group[0]].Outlet}, and this one has no weight: nothing is copied. Give each a weight (sum 1), or one 'weight: rest'.");
            return;
        }

        var rests = weighted.Where(i => IsRest(all[i].Syntax)).ToArray();
        if (rests.Length > 1)
        {
            context.Findings.Report(DiagnosticCatalog.WeightMissing, all[rests[1]].Syntax.Weight!.Span, $"Only one connection of an outlet can take the rest.");
            return;
        }

        var said = weighted.Where(i => !IsRest(all[i].Syntax)).Select(i => all[i].Weight).ToArray();
        if (weighted.Length == 0 || said.Contains(null))
        {
            return;
        }

        if (rests.Length == 1)
        {
            all[rests[0]] = all[rests[0]] with { Weight = Rest(said!, all[rests[0]]) };
        }
        else if (!incomplete.Contains(all[group[0]].From) && said.All(w => w!.Known is not null && w.Draw is null))
        {
            CheckSum(said!, all[weighted[0]]);
        }
    }

    private Bound Rest(Bound[] said, BoundConnection connection)
    {
        var where = connection.Syntax.Weight!.Span;
        if (said.All(w => w.Known is not null && w.Draw is null))
        {
            double[] rest = [1];
            foreach (var weight in said)
            {
                rest = Columns.Zip(rest, weight.Known!, Columns.Subtract);
            }

            if (Array.FindIndex(rest, x => x < -Tolerance) is >= 0 and var bin)
            {
                context.Findings.Report(
                    DiagnosticCatalog.WeightSum, where, $"Nothing is left for the rest: the other weights sum to {1 - rest[bin]:0.######}{(rest.Length == 1 ? string.Empty : $" in bin {bin}")}.");
            }

            return new Bound(Unit.None, Nature.Plain, where) { Known = Columns.Map(rest, x => Math.Abs(x) < Tolerance ? 0 : Math.Round(x, 15)) };
        }

        Expression code = new NumberExpression(where, 1);
        foreach (var weight in said)
        {
            code = new BinaryExpression(where, BinaryOperator.Subtract, where, code, context.Expressions.CodeOf(weight, connection.NodeId));
        }

        return new Bound(Unit.None, Nature.Plain, where) { Code = code };
    }

    private void CheckSum(Bound[] said, BoundConnection first)
    {
        double[] sum = [0];
        foreach (var weight in said)
        {
            sum = Columns.Zip(sum, weight.Known!, Columns.Add);
        }

        if (Array.FindIndex(sum, x => Math.Abs(x - 1) > Tolerance) is >= 0 and var bin)
        {
            context.Findings.Report(
                DiagnosticCatalog.WeightSum,
                first.Syntax.Weight!.Span,
                $"The weights of {first.From.Name}.{first.Outlet} sum to {sum[bin]:0.######}{(sum.Length == 1 ? string.Empty : $" in bin {bin} ({context.Grid.Describe(bin)})")}, not to 1. Mend them, or let one be 'weight: rest'.");
        }
    }

    private void Misuse(SourceSpan where, FormattableString message) => context.Findings.Report(DiagnosticCatalog.ConnectionMisuse, where, message);
}
