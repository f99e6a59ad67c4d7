using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Charts;

/// <summary>
/// The local times of a grid's bins as few straight pieces: a new piece begins where the zone's clock jumps. This is what the
/// page's script gets, so that it needs no time zones.
/// </summary>
internal sealed record LocalClock(double BinMilliseconds, ImmutableArray<(int Bin, double Milliseconds)> Pieces)
{
    /// <summary>The clock of a grid, or null without a start.</summary>
    public static LocalClock? Of(Grid grid)
    {
        var length = grid.BinMinutes * 60_000;
        if (Moments.LocalStart(grid, 0) is not { } first || Moments.LocalStart(grid, grid.Bins - 1) is null)
        {
            return null;
        }

        var pieces = ImmutableArray.CreateBuilder<(int, double)>();
        var from = 0;
        var at = Milliseconds(first);
        pieces.Add((0, at));
        for (var bin = 1; bin < grid.Bins; bin++)
        {
            var local = Milliseconds(grid.LocalStartOf(bin)!.Value);
            if (Math.Abs(local - (at + ((bin - from) * length))) > 1)
            {
                (from, at) = (bin, local);
                pieces.Add((bin, local));
            }
        }

        return new LocalClock(length, pieces.ToImmutable());
    }

    /// <summary>The local time of a bin in milliseconds since 1970, also just outside the grid.</summary>
    public double At(int bin)
    {
        var piece = Pieces[0];
        foreach (var next in Pieces)
        {
            if (next.Bin > bin)
            {
                break;
            }

            piece = next;
        }

        return piece.Milliseconds + ((bin - piece.Bin) * BinMilliseconds);
    }

    /// <summary>The pieces for an attribute: <c>0:978307200000 1993:...</c>.</summary>
    public string ToAttribute() => string.Join(' ', Pieces.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Bin}:{p.Milliseconds:0}")));

    private static double Milliseconds(DateTime local) => (local - DateTime.UnixEpoch).TotalMilliseconds;
}
