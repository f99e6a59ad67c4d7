using System.Globalization;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>The nodes of an engine model as they are made, each id once.</summary>
internal sealed class NodeList
{
    private readonly List<EngineNode> nodes = [];
    private readonly List<RandomInput> random = [];
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<PmfDraw, string> draws = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> own = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Level, int Lag), string> initials = [];
    private readonly Dictionary<(string Owner, SourceSpan Origin), string> drawn = [];

    /// <summary>The nodes in the order in which they were made.</summary>
    public IReadOnlyList<EngineNode> All => nodes;

    /// <summary>The id of an authored id: what an engine cannot name becomes an underscore.</summary>
    public static string Lowered(string id) => id.Replace('.', '_').Replace('-', '_');

    /// <summary>Takes an id; false when it was taken before (case does not count).</summary>
    public bool Reserve(string id) => taken.Add(id);

    /// <summary>Adds a node whose id was reserved.</summary>
    public void Add(EngineNode node) => nodes.Add(node);

    /// <summary>The random nodes among them.</summary>
    public IReadOnlyList<RandomInput> Random => random;

    /// <summary>Says what must be drawn before what.</summary>
    public void OrderRandom(IEnumerable<RandomInput> ordered)
    {
        var all = ordered.ToArray();
        random.Clear();
        random.AddRange(all);
    }

    /// <summary>Adds a bound value as a node whose id was reserved: known numbers, a PMF, or an expression.</summary>
    public void Define(string id, Bound value, Grid grid, SourceSpan origin)
    {
        if (value.Draw is { } draw)
        {
            random.Add(RandomOf(id, draw, grid));
            if (Columns.IsConstant(draw.Scale) && Columns.IsConstant(draw.Offset) && draw.Offset[0] == 0)
            {
                nodes.Add(new PmfNode(id, origin, [.. draw.Values.Select(x => Magnitude.Times(x, draw.Scale[0]))], draw.Probabilities));
                return;
            }
        }

        nodes.Add(value.Known is { } known
            ? new ConstNode(id, origin, Columns.Expand(known, grid.Bins))
            : new ExprNode(id, origin, value.Code!));
    }

    /// <summary>Adds the known numbers of a part of an expression, and answers with their id.</summary>
    public string AddPart(string owner, double[] values, SourceSpan origin)
    {
        var existing = nodes.OfType<ConstNode>().FirstOrDefault(node => node.Id.StartsWith(owner, StringComparison.Ordinal) && node.Values.AsSpan().SequenceEqual(values));
        if (existing is not null)
        {
            return existing.Id;
        }

        var id = Fresh(owner + "_data");
        nodes.Add(new ConstNode(id, origin, values));
        return id;
    }

    /// <summary>The node that brings the initial of a level into a lagged read: it stands in the first bins, then 0.</summary>
    public string Initial(Expression level, double before, int lag, int bins, SourceSpan origin)
    {
        var name = level is NameExpression { Name: var node } ? node : "level";
        if (initials.TryGetValue((name, lag), out var known))
        {
            return known;
        }

        var stem = name.EndsWith("_queue", StringComparison.Ordinal) ? name[..^"_queue".Length] : name;
        var wanted = lag == 1 ? stem + "_initial" : string.Create(CultureInfo.InvariantCulture, $"{stem}_initial_{lag}");
        var id = Reserve(wanted) ? wanted : Fresh(wanted);
        var values = new double[bins];
        Array.Fill(values, before, 0, Math.Min(lag, bins));
        nodes.Add(new ConstNode(id, origin, values));
        initials.Add((name, lag), id);
        return id;
    }

    /// <summary>Adds the node of what is drawn, and answers with its id; one draw is one node, whoever reads it.</summary>
    public string AddDrawn(string owner, Bound value, Grid grid)
    {
        if (!draws.TryGetValue(value.Draw!, out var id))
        {
            draws.Add(value.Draw!, id = Fresh(owner + "_pmf"));
            Define(id, value, grid, value.Origin);
        }

        return id;
    }

    /// <summary>Adds the node of a Poisson count with its mean, and answers with its id; one place of a text in one owner is one node.</summary>
    public string AddPoisson(string owner, Bound mean, Grid grid, SourceSpan origin) => Once(owner, origin, () =>
    {
        var id = Fresh(owner + "_poisson");
        Define(id, mean, grid, origin);
        random.Add(new RandomInput(id, [], [], 1, origin) { Kind = RandomKind.Poisson });
        return id;
    });

    /// <summary>Adds the node of a sum of so many draws, one for the count unless it has one, and answers with the id of the sum.</summary>
    /// <param name="owner">The node that they are named after.</param>
    /// <param name="count">How many in each bin.</param>
    /// <param name="sum">The expected sum.</param>
    /// <param name="draw">What is drawn.</param>
    /// <param name="grid">The bins.</param>
    /// <param name="origin">Where it is written.</param>
    public string AddEach(string owner, Bound count, Func<NameExpression, Bound> sum, PmfDraw draw, Grid grid, SourceSpan origin) => Once(owner, origin, () =>
    {
        if (count.Code is not NameExpression { Name: var many })
        {
            Define(many = Fresh(owner + "_count"), count, grid, origin);
        }

        var id = Fresh(owner + "_each");
        Define(id, sum(new NameExpression(origin, many)), grid, origin);
        random.Add(RandomOf(id, draw, grid) with { Kind = RandomKind.Each, BinsPerDraw = 1, DrawsPerBin = 1, CountNodeId = many, Origin = origin });
        return id;
    });

    private string Once(string owner, SourceSpan origin, Func<string> add)
    {
        if (!drawn.TryGetValue((owner, origin), out var id))
        {
            drawn.Add((owner, origin), id = add());
        }

        return id;
    }

    private static RandomInput RandomOf(string id, PmfDraw draw, Grid grid)
    {
        var bins = draw.Minutes / grid.BinMinutes;
        return new RandomInput(id, draw.Values, draw.Probabilities, bins == 0 ? 0 : Math.Max(1, (int)Math.Min(grid.Bins, Math.Round(bins))), draw.Origin)
        {
            DrawsPerBin = bins is > 0 and < 1 ? (int)Math.Round(1 / bins) : 1,
            Scale = [.. draw.Scale],
            Offset = [.. draw.Offset],
        };
    }

    /// <summary>An id that nobody else has, the same each time that it is asked for: of a node that several places read.</summary>
    public string Own(string wanted)
    {
        if (!own.TryGetValue(wanted, out var id))
        {
            own.Add(wanted, id = Fresh(wanted));
        }

        return id;
    }

    /// <summary>An id that nobody has.</summary>
    public string Fresh(string wanted)
    {
        if (Reserve(wanted))
        {
            return wanted;
        }

        for (var n = 2; ; n++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{wanted}{n}");
            if (Reserve(id))
            {
                return id;
            }
        }
    }
}
