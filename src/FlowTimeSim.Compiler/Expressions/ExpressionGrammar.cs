namespace FlowTimeSim.Compiler.Expressions;

/// <summary>What one expression language allows: a row, not a branch. The parser and the printer read it.</summary>
/// <param name="Name">How a message calls it: <c>an expression of flowtime-0.6</c>.</param>
public sealed record ExpressionGrammar(string Name)
{
    private static readonly IReadOnlyDictionary<string, FunctionArity> Basic = Table(null,
        ("SHIFT", 2, 2), ("MIN", 2, 2), ("MAX", 2, 2), ("CLAMP", 3, 3));

    private static readonly IReadOnlyDictionary<string, FunctionArity> Full = Table(Basic,
        ("CONV", 2, 2), ("MOD", 2, 2), ("FLOOR", 1, 1), ("CEIL", 1, 1), ("ROUND", 1, 1), ("STEP", 2, 2), ("PULSE", 1, 3));

    private static readonly IReadOnlyDictionary<string, FunctionArity> Extended = Table(Full,
        ("MIN", 2, int.MaxValue), ("MAX", 2, int.MaxValue), ("ABS", 1, 1), ("IF", 3, 3));

    private static readonly IReadOnlyDictionary<string, FunctionArity> Aggregates = Table(Extended,
        ("MIN", 1, int.MaxValue), ("MAX", 1, int.MaxValue), ("MEAN", 1, 1), ("SUM", 1, 1), ("LAST", 1, 1), ("FIRST", 1, 1),
        ("STD", 1, 1), ("SHARE", 1, 1), ("COUNT", 1, 1), ("LONGEST", 1, 1), ("MAE", 2, 2), ("MAPE", 2, 2), ("BIAS", 2, 2));

    /// <summary>Release 0.6 of the engine (design: engine.md, "What each release accepts").</summary>
    public static ExpressionGrammar FlowTime06 { get; } = new("flowtime-0.6") { Functions = Basic };

    /// <summary>Release of May 2026: more functions, and arrays as the kernel of CONV.</summary>
    public static ExpressionGrammar FlowTime202605 { get; } = new("flowtime-2026.05") { Functions = Full, HasArrays = true };

    /// <summary>What this project's engine evaluates: the releases' language and the extras that need no units.</summary>
    public static ExpressionGrammar Embedded { get; } = new("embedded")
    {
        Functions = Extended,
        HasArrays = true,
        HasUnaryMinus = true,
        HasExponents = true,
        HasComparisons = true,
    };

    /// <summary>The language of catalogs and scenarios.</summary>
    public static ExpressionGrammar Authoring { get; } = Embedded with
    {
        Name = "an expression",
        Functions = Table(Extended, ("EACH", 2, 2)),
        HasUnits = true,
        HasDottedNames = true,
        HasParameters = true,
    };

    /// <summary>The language of expectations: aggregates are calls, percentiles are called <c>p95</c>.</summary>
    public static ExpressionGrammar Tests { get; } = Authoring with { Name = "an expectation", Functions = Aggregates, HasPercentiles = true };

    /// <summary>The functions with their numbers of arguments; names in any case.</summary>
    public IReadOnlyDictionary<string, FunctionArity> Functions { get; init; } = Basic;

    /// <summary><c>-x</c>.</summary>
    public bool HasUnaryMinus { get; init; }

    /// <summary><c>1e3</c>.</summary>
    public bool HasExponents { get; init; }

    /// <summary><c>a &lt;= b</c>, lowest in precedence.</summary>
    public bool HasComparisons { get; init; }

    /// <summary><c>[0.6, 0.3]</c> as the kernel of CONV.</summary>
    public bool HasArrays { get; init; }

    /// <summary><c>480 passenger/h</c> is one literal.</summary>
    public bool HasUnits { get; init; }

    /// <summary><c>line.served</c> and <c>line.served[urgent]</c>.</summary>
    public bool HasDottedNames { get; init; }

    /// <summary><c>${lanes}</c>.</summary>
    public bool HasParameters { get; init; }

    /// <summary><c>p95(x)</c> and <c>p99.9(x)</c>.</summary>
    public bool HasPercentiles { get; init; }

    /// <summary>A table with further rows in place of those of the same name.</summary>
    private static Dictionary<string, FunctionArity> Table(IReadOnlyDictionary<string, FunctionArity>? before, params (string Name, int Least, int Most)[] rows)
    {
        var table = new Dictionary<string, FunctionArity>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, arity) in before ?? new Dictionary<string, FunctionArity>())
        {
            table[name] = arity;
        }

        foreach (var (name, least, most) in rows)
        {
            table[name] = new FunctionArity(least, most);
        }

        return table;
    }
}
