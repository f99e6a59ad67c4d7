using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>What the binders of one scenario share: the recipe, the grid once it is known, the names, and where findings go.</summary>
internal sealed class BindingContext
{
    private readonly Dictionary<SourceText, FileFacts> files = [];
    private readonly HashSet<SourceText> bareReported = [];
    private readonly HashSet<(string Name, int Line)> unknown = [];
    private readonly HashSet<string> doubtful = new(StringComparer.OrdinalIgnoreCase);
    private Grid grid = new(1, 1, BinUnit.Hours);
    private LocalClock? clock;
    private bool lacksStart;

    public BindingContext(ModelRecipe recipe, IReadOnlyList<ModelChange> changes, FindingSink findings)
    {
        Recipe = recipe;
        Changes = changes;
        Findings = findings;
        Algebra = new Algebra(this);
        Expressions = new ExpressionBinder(this);
        Constants = new ConstantReader(this);
        Parameters = new ParameterBinder(this);
        Profiles = new ProfileBinder(this);
        Series = new SeriesBinder(this);
        Finisher = new Finisher(this);
        Data = new DataBinder(this);
        Events = new EventBinder(this);
        Fields = new FieldBinder(this);
        References = new References(this);
        Pools = new PoolBinder(this);
    }

    public ModelRecipe Recipe { get; }

    public IReadOnlyList<ModelChange> Changes { get; }

    public FindingSink Findings { get; }

    public Algebra Algebra { get; }

    public ExpressionBinder Expressions { get; }

    public ConstantReader Constants { get; }

    public ParameterBinder Parameters { get; }

    public ProfileBinder Profiles { get; }

    public SeriesBinder Series { get; }

    public DataBinder Data { get; }

    public EventBinder Events { get; }

    public Finisher Finisher { get; }

    public FieldBinder Fields { get; }

    public References References { get; }

    public NodeList Nodes { get; } = new();

    /// <summary>Which classes of flow come where.</summary>
    public ClassFlow Classes { get; set; } = ClassFlow.None;

    /// <summary>The pools and who shares them.</summary>
    public PoolBinder Pools { get; }

    /// <summary>The ratios that were said to count bins, each once.</summary>
    public HashSet<SourceSpan> CountsBins { get; } = [];

    /// <summary>The item units declared.</summary>
    public ImmutableArray<string> Items { get; set; } = [];

    /// <summary>The names of the components that a buffer behind them can hold up.</summary>
    public ImmutableHashSet<string> HeldUp { get; set; } = [];

    /// <summary>Every name that an expression can say.</summary>
    public SymbolTable Symbols { get; set; } = SymbolTable.Empty;

    /// <summary>The bins; a single hour until the grid is bound.</summary>
    public Grid Grid
    {
        get => grid;
        set
        {
            grid = value;
            clock = null;
        }
    }

    /// <summary>The local clock, or null when the grid has no start.</summary>
    public LocalClock? Clock => clock ??= Grid.Start is null ? null : new LocalClock(Grid);

    /// <summary>What the file says in which something is written.</summary>
    public FileFacts FactsOf(SourceText source) => files.GetValueOrDefault(source, FileFacts.None);

    public void SetFacts(SourceText source, FileFacts facts) => files[source] = facts;

    /// <summary>The tree of an expression, parsed once however often a scenario is compiled again.</summary>
    public Expression? Parse(YamlScalar text) => Recipe.Parsed.Get(text, Findings);

    /// <summary>Says that something has another's id, or one that is none: what it was meant to be called is not known.</summary>
    public void Doubt(string id) => doubtful.Add(id);

    /// <summary>True the first time that something of the calendar is asked for without a start.</summary>
    public bool MissesStart()
    {
        var first = !lacksStart;
        lacksStart = true;
        return first;
    }

    /// <summary>Says once a file that its flows are per bin.</summary>
    public void ReportBare(SourceSpan where)
    {
        if (bareReported.Add(where.Source))
        {
            Findings.Report(
                DiagnosticCatalog.BareFlow,
                where,
                $"'{where.Characters.ToString()}' counts per bin: what it means changes with the step. Say 'per: hour' (or what it is per) at the head of the file, or write its unit.",
                PerLine.For(where.Source, Grid));
        }
    }

    /// <summary>Reports an unknown name with the nearest one, unless it may stand in a part that could not be read.</summary>
    public void ReportUnknown(SourceSpan where, string name, IEnumerable<string> candidates)
    {
        var dot = name.LastIndexOf('.');
        if (Recipe.IsIncomplete || (dot > 0 && Fields.Components.Any(entry => entry.IsObscure && (entry.Id == name[..dot] || entry.Name == name[..dot]))))
        {
            return;
        }

        // Where an id stands twice or is none, what it was meant to be is not known; a name is told once a line.
        var nearest = NearestName.Find(name, candidates);
        if ((doubtful.Count > 0 && (nearest is null || doubtful.Contains(nearest) || (nearest.LastIndexOf('.') is > 0 and var end && doubtful.Contains(nearest[..end]))))
            || !unknown.Add((name, where.Location.Line)))
        {
            return;
        }

        if (nearest is null)
        {
            Findings.Report(DiagnosticCatalog.UnknownName, where, $"Nothing is called '{name}'.");
            return;
        }

        var what = Symbols.Describe(nearest);
        Findings.Report(
            DiagnosticCatalog.UnknownName,
            where,
            $"Nothing is called '{name}'. Did you mean '{nearest}'{what}?",
            where.Characters.SequenceEqual(name) ? [new TextEdit(where, nearest)] : default);
    }
}
