using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>What is wrong with classes whose names are all known: where they come, where nothing takes them, where they cannot be told apart.</summary>
internal sealed class ClassChecks(BindingContext context, ImmutableArray<BoundConnection> connections, ClassFlow classes)
{
    private static readonly ImmutableArray<string> Ways = ["demand", "served", "arrivals"];

    private readonly FindingSink findings = context.Findings;

    /// <summary>Reports each mistake at its place.</summary>
    public void Check(ClassReach reach, bool removesComponents)
    {
        if (SourcesWithoutClass(reach))
        {
            return;
        }

        foreach (var outlet in connections.GroupBy(connection => (connection.From.Name, connection.Outlet)))
        {
            Outlet([.. outlet], removesComponents);
        }

        foreach (var component in context.Fields.Components)
        {
            Priorities(component, removesComponents);
            Initial(component);
        }
    }

    private bool SourcesWithoutClass(ClassReach reach)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in context.Fields.Components.Where(IsChoosing))
        {
            foreach (var source in context.Fields.Components.Where(source => reach.WithoutClassAt(place).Contains(source.Name) && told.Add(source.Name)))
            {
                var other = classes.Of(place);
                var why = other.IsEmpty ? $"'{place.Id}' goes by classes" : $"meets '{string.Join("' and '", other)}' at '{place.Id}'";
                findings.Report(
                    DiagnosticCatalog.SourceWithoutClass,
                    source.Syntax.Id.Span,
                    $"'{source.Id}' says no class, and its flow {(other.IsEmpty ? "comes to where " : string.Empty)}{why}. Write 'class: {(other.IsEmpty ? classes.Declared[0] : other[^1])}', or another of {string.Join(", ", classes.Declared)}.");
            }
        }

        return told.Count > 0;
    }

    private bool IsChoosing(ComponentEntry component) =>
        !classes.Of(component).IsEmpty || !Discipline.Listed(component).IsEmpty || connections.Any(connection => connection.From == component && !connection.Syntax.Classes.IsEmpty);

    private void Outlet(BoundConnection[] group, bool removesComponents)
    {
        var from = group[0].From;
        var listing = group.Where(connection => !connection.Syntax.Classes.IsEmpty).ToArray();
        if (listing.Length == 0 || Overlapping(listing))
        {
            return;
        }

        foreach (var (connection, listed) in listing.SelectMany(connection => connection.Syntax.Classes.Select(listed => (connection, listed))))
        {
            if (!classes.Of(from).Contains(listed.Value) && !removesComponents)
            {
                NeverComes(listed, from, "so this connection takes nothing of it");
            }
        }

        var lost = classes.Of(from).Where(one => !group.Any(connection => classes.Of(connection).Contains(one))).ToArray();
        if (lost.Length > 0 && Ways.Contains(group[0].Outlet))
        {
            var name = string.Join("' and '", lost);
            findings.Report(
                DiagnosticCatalog.ClassNotRouted,
                listing[0].Syntax.Classes[0].Span,
                $"No connection from {from.Name}.{group[0].Outlet} takes '{name}', which {(lost.Length == 1 ? "comes" : "come")} there: what is not taken leaves the system. Add '{{ from: {listing[0].Syntax.From.Value}, to: ..., classes: [{string.Join(", ", lost)}] }}', or one without 'classes' for all others.");
        }
    }

    private bool Overlapping(BoundConnection[] listing)
    {
        foreach (var connection in listing)
        {
            var twice = connection.Syntax.Classes.GroupBy(listed => listed.Value).FirstOrDefault(same => same.Count() > 1);
            var other = listing.FirstOrDefault(other => other.ShareKey != connection.ShareKey && other.Syntax.Classes.Any(theirs => connection.Syntax.Classes.Any(ours => ours.Value == theirs.Value)));
            if (twice is not null || other is not null)
            {
                var word = twice?.Last() ?? connection.Syntax.Classes.First(ours => other!.Syntax.Classes.Any(theirs => theirs.Value == ours.Value));
                var advice = twice is not null
                    ? "Name it once."
                    : "Two lists of one outlet are the same, with a weight each, or have no class in common.";
                findings.Report(DiagnosticCatalog.ClassListsOverlap, word.Span, $"'{word.Value}' is taken from {connection.From.Name}.{connection.Outlet} twice. {advice}");
                return true;
            }
        }

        return false;
    }

    private void Priorities(ComponentEntry component, bool removesComponents)
    {
        var listed = Discipline.Listed(component);
        if (listed.IsEmpty)
        {
            return;
        }

        var here = classes.Of(component);
        if (listed.GroupBy(item => item.Value).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            findings.Report(DiagnosticCatalog.PriorityIncomplete, twice.Last().Span, $"'{twice.Key}' stands twice among the priorities of '{component.Id}'. Take one of them out.");
            return;
        }

        if (here.Where(one => listed.All(item => item.Value != one)).ToArray() is { Length: > 0 } missing)
        {
            findings.Report(
                DiagnosticCatalog.PriorityIncomplete,
                component.Fields.Find("discipline")!.Key.Span,
                $"'{string.Join("' and '", missing)}' {(missing.Length == 1 ? "comes" : "come")} to '{component.Id}', but its priorities do not say when {(missing.Length == 1 ? "it is" : "they are")} served. Write 'priority: [{string.Join(", ", listed.Select(item => item.Value).Concat(missing))}]'.");
            return;
        }

        if (!removesComponents && listed.FirstOrDefault(item => !here.Contains(item.Value)) is { Value: not null } absent)
        {
            NeverComes(absent, component, "so it has no place among the priorities");
        }
    }

    private void NeverComes(Sourced<string> listed, ComponentEntry component, string so)
    {
        var isSent = context.Fields.Components.Any(source => source.Kind == ComponentKind.Source && source.Fields.Text("class")?.Value == listed.Value);
        if (isSent)
        {
            findings.Report(DiagnosticCatalog.ClassNeverComes, listed.Span, $"'{listed.Value}' never comes to '{component.Id}', {so}. Take it out, or connect its sources.");
        }
        else
        {
            findings.Report(DiagnosticCatalog.ClassNeverComes, listed.Span, $"No source has the class '{listed.Value}'. Give one 'class: {listed.Value}', or take it out here.");
        }
    }

    private void Initial(ComponentEntry component)
    {
        if (component.Fields.Find("initial") is { } field && classes.IsShared(component) && context.Fields.Initial(component) != 0)
        {
            findings.Report(
                DiagnosticCatalog.ClassesNotTold,
                field.Key.Span,
                $"'initial' of '{component.Id}' does not say how much of it is of which class ({string.Join(", ", classes.Of(component))}). Let each class's source bring its part: an event '{{ series: ..., add: ..., at: <the start>, for: <one bin> }}'.");
        }
    }
}
