using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Changes;

/// <summary>
/// Takes a scenario with its catalogs apart: one slot for each thing that is said, whichever file says it and in which order. A scenario's fields are
/// laid over the catalogs' already, so that moving one changes nothing.
/// </summary>
internal sealed class SlotReader(ModelRecipe recipe, string[] eventKeys)
{
    private readonly OrderedDictionary<string, Slot> slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceSpan> files = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceText, string> heads = [];

    public OrderedDictionary<string, Slot> Read()
    {
        foreach (var catalog in recipe.Catalogs)
        {
            heads[catalog.Source] = Head(catalog.Per, catalog.Step);
        }

        foreach (var scenario in recipe.Lineage)
        {
            heads[scenario.Source] = Head(scenario.Per, scenario.Step);
        }

        Words();
        Declarations();
        Components();
        Connections();
        Scenario();
        Tests();
        Data();
        return slots;
    }

    private void Words()
    {
        var metadata = recipe.Scenario.Metadata;
        Text("title", metadata.Title);
        Text("description", metadata.Description);
        Text("owner", metadata.Owner);
        foreach (var catalog in recipe.Catalogs)
        {
            var id = catalog.Metadata.Id?.Value;
            Text($"catalog {id} title", catalog.Metadata.Title);
            Text($"catalog {id} description", catalog.Metadata.Description);
            Text($"catalog {id} owner", catalog.Metadata.Owner);
        }

        var units = recipe.Catalogs.SelectMany(catalog => catalog.Units).Concat(recipe.Scenario.Units).DistinctBy(unit => unit.Value).ToImmutableArray();
        List(SlotKind.Units, "units", [.. units.OrderBy(unit => unit.Value, StringComparer.Ordinal)], units);
        var classes = recipe.Catalogs.SelectMany(catalog => catalog.Classes).DistinctBy(one => one.Value).ToImmutableArray();
        List(SlotKind.Classes, "classes", [.. classes.OrderBy(one => one.Value, StringComparer.Ordinal)], classes);
    }

    private void Declarations()
    {
        foreach (var one in recipe.Catalogs.SelectMany(catalog => catalog.Parameters))
        {
            var says = new FacetList(files).Word("type", one.Type).Scalar("default", one.Default).Scalar("min", one.Min).Scalar("max", one.Max).Scalar("unit", one.Unit);
            foreach (var option in one.Options)
            {
                says.Scalar("option", option);
            }

            Add(new(SlotKind.Parameter, "parameter " + one.Id.Value, "parameter " + one.Id.Value, one, one.Span, says.Word("description", one.Description).All) { Name = one.Id.Value });
        }

        foreach (var one in recipe.Catalogs.SelectMany(catalog => catalog.Profiles).Concat(recipe.Scenario.Profiles))
        {
            Add(new(SlotKind.Profile, "profile " + one.Id.Value, "profile " + one.Id.Value, one, one.Span, new FacetList(files).Profile(string.Empty, one).All) { Name = one.Id.Value });
        }

        var removed = recipe.Scenario.Series.Where(series => series.Remove).Select(series => series.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var one in recipe.Catalogs.SelectMany(catalog => catalog.Series).Concat(recipe.Scenario.Series).Where(series => !removed.Contains(series.Id.Value)))
        {
            Add(new(SlotKind.Series, "series " + one.Id.Value, one.Id.Value, one, one.Span, Says(one.Value)) { Name = one.Id.Value });
        }

        foreach (var one in recipe.Catalogs.SelectMany(catalog => catalog.Pools))
        {
            Add(new(SlotKind.Pool, "pool " + one.Id.Value, one.Id.Value + ".size", one, one.Span, Says(one.Size)) { Name = one.Id.Value });
        }
    }

    private void Components()
    {
        foreach (var component in recipe.Catalogs.SelectMany(catalog => catalog.Components))
        {
            var id = component.Id.Value;
            var fields = component.Fields;
            foreach (var over in recipe.Scenario.Components.Where(over => string.Equals(over.Id.Value, id, StringComparison.OrdinalIgnoreCase)))
            {
                fields = fields.OverlaidBy(over.Fields);
            }

            Add(new(SlotKind.Component, "component " + id, "component " + id, component, component.Span, []) { Name = id });
            foreach (var field in fields.All)
            {
                var key = field.Key.Value;
                var says = new FacetList(files).Word(string.Empty, field.Text).Words(string.Empty, field.Items).Series(string.Empty, field.Series);
                Add(new(SlotKind.Field, $"component {id}.{key}", $"{id}.{key}", field, field.Key.Span.To(field.Span), says.All) { Owner = id, IsText = key is "label" or "description" });
            }
        }
    }

    private void Connections()
    {
        foreach (var one in recipe.Catalogs.SelectMany(catalog => catalog.Connections))
        {
            var name = one.Id?.Value ?? $"{one.From.Value} -> {one.To.Value}";
            var says = new FacetList(files).Word("id", one.Id).Word("from", one.From).Word("to", one.To).Series("weight", one.Weight).Series("times", one.Times).Scalar("lag", one.Lag)
                .Words("classes", one.Classes).Word("label", one.Label);
            Add(new(SlotKind.Connection, "connection " + name, "connection " + name, one, one.Span, says.All) { Name = one.Id?.Value });
        }

        foreach (var one in recipe.Scenario.Connections)
        {
            var name = one.Id?.Value ?? $"{one.From?.Value} -> {one.To?.Value}";
            var says = new FacetList(files).Word("id", one.Id).Word("from", one.From).Word("to", one.To).Series("weight", one.Weight).Series("times", one.Times).Scalar("lag", one.Lag)
                .Words("classes", one.Classes).Word("label", one.Label).Flag("remove", one.Remove, one.Span);
            Add(new(SlotKind.Override, "scenario connection " + name, "connection " + name, one, one.Span, says.All) { Name = one.Id?.Value });
        }
    }

    private void Scenario()
    {
        var scenario = recipe.Scenario;
        foreach (var one in scenario.Parameters)
        {
            Add(new(SlotKind.ParameterValue, "value " + one.Id.Value, one.Id.Value, one, one.Id.Span.To(one.Value.Span), new FacetList(files).Scalar(string.Empty, one.Value).All));
        }

        for (var i = 0; i < scenario.Events.Length; i++)
        {
            var one = scenario.Events[i];
            Add(new(SlotKind.Event, eventKeys[i], "event " + one.Series.Value, one, one.Span, EventKeys.Says(one, files)));
        }

        foreach (var one in scenario.Outputs)
        {
            Add(new(SlotKind.Output, "output " + one.Series.Value, "output " + one.Series.Value, one, one.Span, new FacetList(files).Word("as", one.As).All));
        }

        if (scenario.Grid is { } grid)
        {
            var says = new FacetList(files).Word("start", grid.Start).Word("zone", grid.Zone).Scalar("bins", grid.Bins).Scalar("binSize", grid.BinSize).Word("binUnit", grid.BinUnit)
                .Scalar("horizon", grid.Horizon).Scalar("step", grid.Step);
            Add(new(SlotKind.Grid, "grid", "grid", grid, grid.Span, says.All));
        }

        if (scenario.Warmup is { } warmup)
        {
            Add(new(SlotKind.Warmup, "warmup", "warmup", warmup, warmup.Span, new FacetList(files).Scalar(string.Empty, warmup).All));
        }
    }

    private void Tests()
    {
        foreach (var one in recipe.Tests.SelectMany(test => test.Cases))
        {
            Add(new(SlotKind.Test, "test " + one.Id.Value, "test " + one.Id.Value, one, one.Span, TestFacets.Of(one)) { IsText = true });
        }
    }

    private void Data()
    {
        foreach (var (path, named) in files)
        {
            if (recipe.Sources.Read(path).Text is { } text)
            {
                Add(new(SlotKind.Data, "data " + path, path, path, text.Span, DataRows.Of(text)));
            }
        }
    }

    private ImmutableArray<Facet> Says(SeriesSyntax value) => new FacetList(files).Series(string.Empty, value).All;

    private void Text(string name, Sourced<string>? word)
    {
        if (word is { } said)
        {
            Add(new(SlotKind.Text, name, name, word, said.Span, new FacetList(files).Word(string.Empty, word).All) { IsText = true });
        }
    }

    private void List(SlotKind kind, string name, ImmutableArray<Sourced<string>> sorted, ImmutableArray<Sourced<string>> asWritten)
    {
        if (!sorted.IsEmpty)
        {
            var said = new Facet(string.Empty, string.Join(", ", sorted.Select(word => word.Value)), asWritten[^1].Span);
            Add(new(kind, name, name, asWritten, asWritten[^1].Span, [said]));
        }
    }

    private void Add(Slot slot)
    {
        // Only a number can depend on what the head of its file says.
        if (!slot.IsText && slot.Kind is not (SlotKind.Data or SlotKind.Grid or SlotKind.Output) && slot.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            slot = slot with { Head = heads.GetValueOrDefault(slot.Span.Source, string.Empty) };
        }

        var key = slot.Key;
        for (var again = 2; !slots.TryAdd(key, slot with { Key = key }); again++)
        {
            key = FormattableString.Invariant($"{slot.Key} ({again})");
        }
    }

    private static string Head(YamlScalar? per, YamlScalar? step) => per is null && step is null ? string.Empty : $"per: {per?.Value}, step: {step?.Value}";
}
