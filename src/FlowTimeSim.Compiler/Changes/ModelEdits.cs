using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Changes;

/// <summary>
/// What was edited between two versions of one scenario's sources. Order, layout, comments, quotes and the file that something stands in are no edits:
/// what is said is compared, not the text.
/// </summary>
public static class ModelEdits
{
    private const int MostCharacters = 120;

    /// <summary>The edits, in the order of the sources as they are now; what was removed comes last.</summary>
    /// <param name="before">The scenario as it was, compiled.</param>
    /// <param name="after">The scenario as it is, compiled from other sources.</param>
    public static ImmutableArray<ModelEdit> Between(CompiledModel before, CompiledModel after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Between(ModelSlots.Of(before, after), after.Origin);
    }

    internal static ImmutableArray<ModelEdit> Between(ModelSlots slots, SourceSpan otherwise)
    {
        var edits = ImmutableArray.CreateBuilder<ModelEdit>();
        var heads = new Dictionary<(string Path, string Head), List<Slot>>();
        foreach (var (key, now) in slots.After)
        {
            if (!slots.Before.TryGetValue(key, out var old))
            {
                // A component's own fields came with it.
                if (now.Owner is null || slots.Before.ContainsKey("component " + now.Owner))
                {
                    edits.Add(Added(now, slots.After));
                }
            }
            else if (old.Text != now.Text)
            {
                edits.Add(Changed(old, now));
            }
            else if (old.Head != now.Head)
            {
                var place = (now.Span.Source.Path, now.Head);
                if (!heads.TryGetValue(place, out var list))
                {
                    heads.Add(place, list = []);
                }

                list.Add(now);
            }
        }

        foreach (var (place, list) in heads)
        {
            edits.Add(HeadChanged(place, list, slots));
        }

        foreach (var (key, old) in slots.Before.Where(pair => !slots.After.ContainsKey(pair.Key)))
        {
            if (old.Owner is null || slots.After.ContainsKey("component " + old.Owner))
            {
                edits.Add(Removed(old, slots, otherwise));
            }
        }

        return edits.ToImmutable();
    }

    private static ModelEdit Added(Slot now, OrderedDictionary<string, Slot> all)
    {
        var own = Own(now, all);
        return new ModelEdit(now.Subject, EditKind.Added, null, Shown(now), now.Span.Location)
        {
            IsText = now.IsText,
            Slots = [now.Key, .. own.Select(slot => slot.Key)],
            Names = now.Name is { } name ? [name] : [],
            Words = string.Join('\n', own.Append(now).Select(slot => slot.Text)),
        };
    }

    private static ModelEdit Removed(Slot old, ModelSlots slots, SourceSpan otherwise)
    {
        var own = Own(old, slots.Before);
        var near = old.Owner is { } owner && slots.After.TryGetValue("component " + owner, out var component) ? component.Span : otherwise;
        return new ModelEdit(old.Subject, EditKind.Removed, Shown(old), null, near.Location)
        {
            WhereBefore = old.Span.Location,
            IsText = old.IsText,
            Slots = [old.Key, .. own.Select(slot => slot.Key)],
            Names = old.Name is { } name ? [name] : [],
            Words = string.Join('\n', own.Append(old).Select(slot => slot.Text)),
        };
    }

    private static ModelEdit Changed(Slot old, Slot now)
    {
        var at = 0;
        while (at < old.Facets.Length && at < now.Facets.Length && old.Facets[at].Text == now.Facets[at].Text && old.Facets[at].Name == now.Facets[at].Name)
        {
            at++;
        }

        // Where one says more than the other, the first that is more; at the end, the end.
        var (was, then) = at < old.Facets.Length ? (old.Facets[at].Text, old.Facets[at].Span) : (Shown(old), old.Span);
        var (says, where) = at < now.Facets.Length ? (now.Facets[at].Text, now.Facets[at].Span) : (Shown(now), now.Span);
        var isOne = at < old.Facets.Length && at < now.Facets.Length && old.Facets[at].Name == now.Facets[at].Name;
        var part = isOne ? old.Facets[at].Name : string.Empty;
        return new ModelEdit(now.Subject + (part.Length > 0 ? " " + part : string.Empty), EditKind.Changed, Short(isOne ? was : Shown(old)), Short(isOne ? says : Shown(now)), where.Location)
        {
            WhereBefore = then.Location,
            IsText = now.IsText || part is "label" or "description" || (now.Kind == SlotKind.Event && part == "id"),
            Slots = [now.Key],
            Words = old.Text + "\n" + now.Text,
        };
    }

    private static ModelEdit HeadChanged((string Path, string Head) place, List<Slot> list, ModelSlots slots)
    {
        var first = list[0];
        var old = slots.Before[first.Key];
        return new ModelEdit("the head of " + place.Path, EditKind.Changed, old.Head.Length > 0 ? Short(old.Head) : "nothing", place.Head.Length > 0 ? Short(place.Head) : "nothing", HeadPlace(first).Location)
        {
            WhereBefore = HeadPlace(old).Location,
            Slots = [.. list.Select(slot => slot.Key)],
            Words = string.Empty,
        };
    }

    // The line that begins with 'per:' or 'step:'.
    private static SourceSpan HeadPlace(Slot slot)
    {
        var source = slot.Span.Source;
        foreach (var word in new[] { "\nper:", "\nstep:" })
        {
            if (source.Text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
            {
                return new SourceSpan(source, at + 1, at + word.Length);
            }
        }

        return slot.Span;
    }

    private static IEnumerable<Slot> Own(Slot slot, OrderedDictionary<string, Slot> all) =>
        slot.Kind == SlotKind.Component ? all.Values.Where(other => other.Owner == slot.Name) : [];

    private static string Shown(Slot slot) => slot.Kind switch
    {
        SlotKind.Component => slot.Name!,
        SlotKind.Data => FormattableString.Invariant($"{slot.Facets.Length} rows"),
        _ => Short(slot.Text),
    };

    private static string Short(string text) => text.Length <= MostCharacters ? text : string.Concat(text.AsSpan(0, MostCharacters - 1), "…");
}
