using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Views.Charts;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Layout;

/// <summary>Draws a component: name, kind, course, what to know, and a bar for its load.</summary>
internal static class BoxPicture
{
    private const double Inset = 14;
    private const double CourseHeight = 26;

    /// <summary>Loads from here on are marked.</summary>
    internal const double Hot = 0.9;

    /// <summary>Draws into a place.</summary>
    public static void Draw(Markup markup, ComponentReading reading, BoxPlace place, int points)
    {
        var component = reading.Component;
        var kind = Kind(component.Kind);
        var name = MarkupText.Shorten(component.Id, 19 - kind.Length);
        var note = Note(reading);
        var wide = place.Width - (2 * Inset);
        markup.Add($"""<g class="node" tabindex="0" role="img" aria-label="{component.Id}, {kind}: {note}" transform="translate({place.X} {place.Y})"><title>{Title(component)}</title><rect class="box" width="{place.Width}" height="{place.Height}" rx="9"/><text class="nm" x="{Inset}" y="23">{name}</text><text class="kd" x="{place.Width - Inset}" y="23" text-anchor="end">{kind}</text>""");
        if (points > 0 && reading.Course() is { } course)
        {
            markup.Add($"""<path class="{course.Style} thin" transform="translate({Inset} 36)" d="{Sparkline.Path(course.Values, wide, CourseHeight, points)}"/>""");
        }

        markup.Add($"""<text class="nt" x="{Inset}" y="{place.Height - 25}">{MarkupText.Shorten(note, 26)}</text>""");
        var (peak, _) = reading.PeakLoad;
        if (double.IsFinite(reading.MeanLoad))
        {
            var load = Math.Clamp(reading.MeanLoad, 0, 1);
            var hot = reading.MeanLoad >= Hot ? " hot" : string.Empty;
            markup.Add($"""<rect class="bar" x="{Inset}" y="{place.Height - 16}" width="{wide}" height="5" rx="2.5"/><rect class="bar-on{hot}" x="{Inset}" y="{place.Height - 16}" width="{wide * load}" height="5" rx="2.5"/>""");
            if (double.IsFinite(peak))
            {
                markup.Add($"""<rect class="peak" x="{Inset + (wide * Math.Clamp(peak, 0, 1)) - 1}" y="{place.Height - 19}" width="2" height="11"/>""");
            }
        }

        markup.Add("</g>");
    }

    internal static string Kind(ComponentKind kind) => kind switch
    {
        ComponentKind.Source => "source",
        ComponentKind.Service => "service",
        ComponentKind.Buffer => "buffer",
        ComponentKind.Router => "router",
        ComponentKind.Delay => "delay",
        ComponentKind.Retry => "retry",
        ComponentKind.Sink => "sink",
        _ => "component",
    };

    // Some browsers show a line break of a title; nothing depends on it.
    private static string Title(FlowComponent component) =>
        string.Join(" · ", new[] { component.Id, component.Label == component.Id ? null : component.Label, component.Description }.Where(t => !string.IsNullOrWhiteSpace(t)));

    private static string Note(ComponentReading reading)
    {
        if (reading.Run is null)
        {
            return reading.Component.Label == reading.Component.Id ? string.Empty : reading.Component.Label;
        }

        var (peak, _) = reading.PeakLoad;
        if (double.IsFinite(reading.MeanLoad))
        {
            var sign = reading.MeanLoad > 1 ? "! " : string.Empty;
            return sign + "load " + Figures.Score(reading.MeanLoad)
                + (double.IsFinite(peak) ? ", peak " + Figures.Score(peak) : string.Empty);
        }

        if (reading.Total("exhausted") is { Sum: > 0 } exhausted)
        {
            return Figures.Short(exhausted.Sum) + " give up";
        }

        if (reading.Total("inside") is { } inside)
        {
            return "at most " + Figures.Short(inside.High) + " inside";
        }

        var flow = reading.Passing();
        return flow is null ? string.Empty
            : Figures.Short(flow.Mean) + "/" + Moments.BinShort(reading.Run.Model.Grid) + ", peak " + Figures.Short(flow.High);
    }
}
