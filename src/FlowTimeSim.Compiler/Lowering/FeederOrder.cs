namespace FlowTimeSim.Compiler.Lowering;

/// <summary>
/// Who takes room before whom: the order of the connections, except that whoever feeds another within the bin comes before it. Its flow is then
/// never part of a room that it waits for itself.
/// </summary>
internal static class FeederOrder
{
    /// <summary>The position of each component. Linear in components and edges but for what is wished in vain.</summary>
    /// <param name="components">All components in the order of the system.</param>
    /// <param name="musts">Who feeds whom within the bin.</param>
    /// <param name="wishes">Who stands before whom at a buffer.</param>
    public static Dictionary<string, int> Of(
        IReadOnlyList<string> components, IReadOnlyCollection<(string First, string Then)> musts, IReadOnlyCollection<(string First, string Then)> wishes)
    {
        var index = components.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        var must = new Waits(components.Count, musts.Select(edge => (index[edge.First], index[edge.Then])));
        var wish = new Waits(components.Count, wishes.Select(edge => (index[edge.First], index[edge.Then])));
        var order = new Dictionary<string, int>(components.Count, StringComparer.Ordinal);
        var placed = new bool[components.Count];
        var offered = new bool[components.Count];
        var ready = new PriorityQueue<int, int>();
        void Offer(int i)
        {
            if (!offered[i] && must.For[i] == 0 && wish.For[i] == 0)
            {
                offered[i] = true;
                ready.Enqueue(i, i);
            }
        }

        for (var i = 0; i < components.Count; i++)
        {
            Offer(i);
        }

        while (order.Count < components.Count)
        {
            // Wishes in a circle: the first that nobody feeds goes first.
            var next = ready.TryDequeue(out var free, out _) ? free : Least(placed, must.For);
            offered[next] = placed[next] = true;
            order.Add(components[next], order.Count);
            foreach (var other in must.Done(next).Concat(wish.Done(next)))
            {
                Offer(other);
            }
        }

        return order;
    }

    private static int Least(bool[] placed, int[] waits)
    {
        var free = Enumerable.Range(0, placed.Length).Where(i => !placed[i]);
        return free.Where(i => waits[i] == 0).DefaultIfEmpty(free.First()).First();
    }

    private sealed class Waits
    {
        private readonly List<int>?[] then;

        public Waits(int count, IEnumerable<(int First, int Then)> edges)
        {
            For = new int[count];
            then = new List<int>?[count];
            foreach (var (first, later) in edges.Where(edge => edge.First != edge.Then).Distinct())
            {
                (then[first] ??= []).Add(later);
                For[later]++;
            }
        }

        /// <summary>For how many each still waits.</summary>
        public int[] For { get; }

        /// <summary>Takes one out, and answers with those that waited for it.</summary>
        public List<int> Done(int i)
        {
            foreach (var other in then[i] ?? [])
            {
                For[other]--;
            }

            return then[i] ?? [];
        }
    }
}
