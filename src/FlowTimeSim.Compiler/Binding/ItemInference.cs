using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>
/// Finds which item flows through each component: what its own quantities say, else what its connections bring. The first mention wins; one text that
/// contradicts several others is the mistake, wherever it stands.
/// </summary>
internal sealed class ItemInference(BindingContext context)
{
    private static readonly string[] Quantities = ["demand", "capacity", "limit", "initial"];
    private readonly Dictionary<ComponentEntry, ItemEvidence> items = [];
    private readonly HashSet<SourceSpan> disputed = [];
    private readonly WrittenItems written = new(context);

    /// <summary>The item of each component for which one is known; contradictions are findings.</summary>
    public InferredItems Infer(ImmutableArray<BoundConnection> connections)
    {
        var evidence = Evidence().ToArray();
        foreach (var region in ItemRegions.Of(context.Fields.Components, connections))
        {
            Judge([.. evidence.Where(one => region.Contains(one.Component))]);
        }

        // Along the flow first, then against it, until nothing changes.
        while (connections.Any(Forward) || connections.Any(Backward))
        {
        }

        foreach (var connection in connections)
        {
            Check(connection);
        }

        var targets = connections.DistinctBy(connection => connection.Name).ToImmutableDictionary(connection => connection.Name, connection => connection.To, StringComparer.Ordinal);
        return new InferredItems(items.ToImmutableDictionary(), targets, [.. disputed]);
    }

    private IEnumerable<ItemEvidence> Evidence()
    {
        foreach (var component in context.Fields.Components)
        {
            foreach (var field in Quantities)
            {
                if (component.Fields.Series(field) is { } syntax && !syntax.IsPartial && Counted(component, field, syntax) is var (item, where))
                {
                    yield return new ItemEvidence(component, $"the {field} of '{component.Id}'", item, where);
                }
            }
        }

        foreach (var change in context.Events.All.Where(change => change.Value is not null && change.Operation != "multiply"))
        {
            var dot = change.Target.LastIndexOf('.');
            if (dot > 0 && Quantities.Contains(change.Target[(dot + 1)..])
                && context.Fields.Components.FirstOrDefault(component => component.Name == change.Target[..dot]) is { } component
                && written.In(change.Value!) is var (item, where))
            {
                yield return new ItemEvidence(component, $"an event of '{change.Target}'", item, where);
            }
        }
    }

    // A demand is a value of its own and says what comes of it; what a component can do may read what flows through it.
    private (string Item, SourceSpan Where)? Counted(ComponentEntry component, string field, Syntax.SeriesSyntax syntax)
    {
        if (field != "demand" || component.Kind != ComponentKind.Source)
        {
            return written.In(syntax, field == "capacity" ? component.Fields.Series("parallelism") : null);
        }

        return context.Fields.Measure(component, field) is { } demand && UnitMath.SingleItem(demand.Unit) is { } item
            ? (item, written.In(syntax) is var (same, where) && same == item ? where : syntax.Span)
            : null;
    }

    private void Judge(ItemEvidence[] evidence)
    {
        var groups = evidence.GroupBy(one => one.Item, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ToArray();
        if (groups is [var most, ..] && groups.Skip(1).All(group => group.Count() < most.Count()) && most.Count() > 1)
        {
            foreach (var odd in groups.Skip(1).Where(group => group.Count() == 1).Select(group => group.First()))
            {
                Report(odd, [.. most]);
            }
        }

        foreach (var one in evidence.Where(one => !disputed.Contains(one.Where)))
        {
            if (items.TryAdd(one.Component, one) || items[one.Component].Item == one.Item)
            {
                continue;
            }

            Report(one, [items[one.Component]]);
        }
    }

    private void Report(ItemEvidence odd, ItemEvidence[] others)
    {
        disputed.Add(odd.Where);
        var told = string.Join(", ", others.Take(2).Select(other => $"{other.What} ({UnitWords.Place(other.Where, odd.Where)})"));
        context.Findings.Report(
            DiagnosticCatalog.DimensionMismatch,
            odd.Where,
            $"'{odd.Where.Characters.ToString()}', {odd.What}, counts {odd.Item}, but {others[0].Item} flows here: see {told}. Write it in {others[0].Item}, or convert where one becomes the other: 'times: 2.5 {others[0].Item}/{odd.Item}' on a connection.",
            related: [.. others.Take(2).Select(other => new RelatedPlace(other.Where.Location, $"in {other.Item}"))]);
    }

    private bool Forward(BoundConnection connection) =>
        !items.ContainsKey(connection.To) && Brought(connection) is { } item && items.TryAdd(connection.To, Passed(connection, item));

    private bool Backward(BoundConnection connection) =>
        connection.Syntax.Times is null && items.TryGetValue(connection.To, out var item) && items.TryAdd(connection.From, item);

    private ItemEvidence Passed(BoundConnection connection, string item) => items[connection.From] is var from && from.Item == item
        ? from
        : new ItemEvidence(connection.To, $"the connection from '{connection.From.Id}'", item, connection.Syntax.Times!.Span);

    private string? Brought(BoundConnection connection)
    {
        if (!items.TryGetValue(connection.From, out var item))
        {
            return null;
        }

        return connection.Syntax.Times is null ? item.Item : Factor(connection) is { TimePower: 0 } factor ? UnitMath.SingleItem(UnitMath.Multiply(UnitMath.Item(item.Item), factor)) : null;
    }

    private Unit? Factor(BoundConnection connection) => context.Series.Bind(connection.Syntax.Times!, connection.NodeId)?.Unit;

    private void Check(BoundConnection connection)
    {
        if (!items.TryGetValue(connection.From, out var from))
        {
            return;
        }

        if (connection.Syntax.Times is { } times && Factor(connection) is { TimePower: 0 } factor && UnitMath.Multiply(UnitMath.Item(from.Item), factor) is var product && UnitMath.SingleItem(product) is null)
        {
            var wanted = items.TryGetValue(connection.To, out var to) ? to.Item : "unit";
            context.Findings.Report(
                DiagnosticCatalog.DimensionMismatch,
                times.Span,
                $"'{connection.From.Id}' brings {from.Item} ({UnitWords.Place(from.Where, times.Span)}); times '{times.Span.Characters.ToString()}' that is {product.ToString()}, which nothing counts. The unit of 'times' says what comes out over what goes in: '{wanted}/{from.Item}'.",
                related: [new RelatedPlace(from.Where.Location, $"in {from.Item}")]);
        }
        else if (Brought(connection) is { } brought && items.TryGetValue(connection.To, out var taken) && brought != taken.Item)
        {
            var where = connection.Syntax.Span;
            context.Findings.Report(
                DiagnosticCatalog.DimensionMismatch,
                where,
                $"'{connection.From.Id}' brings {brought} ({UnitWords.Place(from.Where, where)}), but '{connection.To.Id}' counts {taken.Item} ({UnitWords.Place(taken.Where, where)}). Say how many of one are in the other: 'times: 2.5 {taken.Item}/{brought}'.",
                related: [new RelatedPlace(from.Where.Location, $"in {brought}"), new RelatedPlace(taken.Where.Location, $"in {taken.Item}")]);
        }
    }
}
