using FlowTimeSim.Views.Layout;

namespace FlowTimeSim.Views.Tests;

public sealed class LayoutTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_two_boxes_overlap_in_any_system_with_or_without_loops(bool isTopDown)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var (count, edges) = System(seed);
            var layout = SystemLayout.Of(count, edges, isTopDown);
            for (var a = 0; a < count; a++)
            {
                var box = layout.Boxes[a];
                Assert.True(box is { X: >= 0, Y: >= 0 } && box.X + box.Width <= layout.Width && box.Y + box.Height <= layout.Height, $"seed {seed}: box {a} is outside");
                for (var b = a + 1; b < count; b++)
                {
                    Assert.False(box.Overlaps(layout.Boxes[b]), $"seed {seed}: boxes {a} and {b}");
                }
            }
        }
    }

    [Fact]
    public void The_same_system_is_laid_out_the_same_way_and_every_connection_has_a_path()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var (count, edges) = System(seed);
            var one = SystemLayout.Of(count, edges, false);
            var two = SystemLayout.Of(count, edges, false);
            Assert.Equal(one.Boxes, two.Boxes);
            Assert.Equal(one.Edges.Select(e => e.Path + e.Tip), two.Edges.Select(e => e.Path + e.Tip));
            Assert.All(one.Edges, e => Assert.DoesNotContain("NaN", e.Path, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_chain_runs_straight_from_left_to_right()
    {
        var layout = SystemLayout.Of(4, [(0, 1), (1, 2), (2, 3)], false);
        Assert.Single(layout.Boxes.Select(b => b.Y).Distinct());
        Assert.Equal(layout.Boxes.Select(b => b.X).Order(), layout.Boxes.Select(b => b.X));
    }

    [Fact]
    public void A_loop_is_cut_where_it_returns_to_what_came_first()
    {
        var (rank, isBack) = Ranks.Of(4, [(0, 1), (1, 2), (2, 1), (2, 3), (3, 3)]);
        Assert.Equal([0, 1, 2, 3], rank);
        Assert.Equal([false, false, true, false, true], isBack);
    }

    [Fact]
    public void A_connection_that_passes_a_rank_goes_around_its_boxes()
    {
        // 0 -> 1 -> 2 and 0 -> 2: the shortcut must not run through box 1.
        var (rank, isBack) = Ranks.Of(3, [(0, 1), (1, 2), (0, 2)]);
        var layers = new Layers(rank, [(0, 1), (1, 2), (0, 2)], isBack);
        Ordering.Reduce(layers);
        var centre = Placement.Across(layers, 108, 22, 18);
        var bend = Assert.Single(layers.Bends[2]);
        Assert.True(Math.Abs(centre[bend] - centre[1]) >= (108 + 18) / 2.0);
    }

    [Fact]
    public void What_feeds_late_stands_late()
    {
        // 3 feeds only 2: it stands beside 1, not at the far left.
        var (rank, _) = Ranks.Of(4, [(0, 1), (1, 2), (3, 2)]);
        Assert.Equal([0, 1, 2, 1], rank);
    }

    [Fact]
    public void A_chain_of_ten_thousand_components_needs_no_stack()
    {
        var (rank, isBack) = Ranks.Of(10_000, [.. Enumerable.Range(0, 9_999).Select(i => (i, i + 1))]);
        Assert.Equal(9_999, rank[^1]);
        Assert.DoesNotContain(true, isBack);
    }

    private static (int Count, (int From, int To)[] Edges) System(int seed)
    {
        // Draws for test data only; the same seeds everywhere.
        var random = new Random(seed);
        var count = random.Next(1, 30);
        var isAcyclic = seed % 3 == 0;
        var edges = Enumerable.Range(0, random.Next(0, 2 * count)).Select(_ => (From: random.Next(count), To: random.Next(count)))
            .Where(e => !isAcyclic || e.From < e.To).ToArray();
        return (count, edges);
    }
}
