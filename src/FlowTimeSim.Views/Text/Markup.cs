using System.Runtime.CompilerServices;
using System.Text;

namespace FlowTimeSim.Views.Text;

/// <summary>
/// HTML or SVG in the making. Only the literal parts of an interpolated string are markup: every hole is escaped, so no
/// section of a page can forget to.
/// </summary>
internal sealed class Markup
{
    internal StringBuilder Builder { get; } = new();

    /// <summary>Adds markup; texts in holes are escaped, coordinates are written in the invariant culture.</summary>
    public Markup Add([InterpolatedStringHandlerArgument("")] MarkupHandler markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>True while nothing was added.</summary>
    public bool IsEmpty => Builder.Length == 0;

    /// <summary>Adds literal markup.</summary>
    public Markup Add(string literal)
    {
        Builder.Append(literal);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => Builder.ToString();
}
