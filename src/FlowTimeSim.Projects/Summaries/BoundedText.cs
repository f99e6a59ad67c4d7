using System.Text;

namespace FlowTimeSim.Projects.Summaries;

/// <summary>A text that never grows beyond a number of bytes in UTF-8, and so of characters. What does not fit is counted, and the count has its room kept.</summary>
internal sealed class BoundedText(int maximum)
{
    private readonly StringBuilder text = new();
    private int used;

    /// <summary>How many bytes are left.</summary>
    public int Left => maximum - used;

    /// <summary>Adds a line that must be there; true when it fits.</summary>
    public bool Add(string line)
    {
        var size = SizeOf(line);
        if (size > Left)
        {
            return false;
        }

        text.Append(line).Append('\n');
        used += size;
        return true;
    }

    /// <summary>Adds as many blocks as fit into a part of what is left, all or none of each, and at the end how many did not.</summary>
    /// <param name="blocks">Lines, or several at once.</param>
    /// <param name="share">The part of what is left, 0 to 1.</param>
    /// <param name="reserve">Bytes that stay free for what comes later.</param>
    /// <param name="rest">The line for those that did not fit.</param>
    public void AddAll(IReadOnlyList<string> blocks, double share, int reserve, Func<int, string> rest)
    {
        var room = Math.Min((int)(Left * share), Left - reserve);
        var last = SizeOf(rest(blocks.Count));
        for (var i = 0; i < blocks.Count; i++)
        {
            var size = SizeOf(blocks[i]);
            var isLast = i == blocks.Count - 1;
            if (size + (isLast ? 0 : last) > room || !Add(blocks[i]))
            {
                Add(rest(blocks.Count - i));
                return;
            }

            room -= size;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private static int SizeOf(string line) => Encoding.UTF8.GetByteCount(line) + 1;
}
