using FlowTimeSim.Compiler;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>The parameters with the values of this run.</summary>
internal static class ParametersSection
{
    /// <summary>Writes the card; nothing when there are none.</summary>
    public static void Write(Markup markup, CompiledModel model)
    {
        if (model.Parameters.IsEmpty)
        {
            return;
        }

        markup.Add("""<section class="card"><h2>Parameters</h2><table class="cards"><thead><tr><th scope="col">name</th><th scope="col">value</th><th scope="col">range</th><th scope="col">meaning</th></tr></thead><tbody>""");
        foreach (var parameter in model.Parameters)
        {
            var value = parameter.Text is { } text ? text : Figures.Of(parameter.Value) + (parameter.Unit.Text.Length > 0 ? " " + parameter.Unit.Text : string.Empty);
            var range = parameter.Options.Count > 0 ? string.Join(", ", parameter.Options)
                : string.Join(" ", new[] { parameter.Min is { } min ? "from " + Figures.Of(min) : null, parameter.Max is { } max ? "to " + Figures.Of(max) : null }.Where(t => t is not null));
            markup.Add($"""<tr><td><code>{parameter.Name}</code></td><td>{value}</td><td class="soft">{range}</td><td class="soft own">{parameter.Description}</td></tr>""");
        }

        markup.Add("</tbody></table></section>");
    }
}
