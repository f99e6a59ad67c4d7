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
    private readonly OutletShares shares = new(context);
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
                shares.Share(result, [.. group], !incomplete.Contains(result[group.First()].From));
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
        if (weight is not null && !shares.IsShare(weight.Value))
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

    private void Misuse(SourceSpan where, FormattableString message) => context.Findings.Report(DiagnosticCatalog.ConnectionMisuse, where, message);
}
