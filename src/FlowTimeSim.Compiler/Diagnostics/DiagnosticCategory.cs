using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>The words for what a finding is about. A word, once published, stays.</summary>
public static class DiagnosticCategory
{
    /// <summary>The project as such: its properties, its models, its outputs.</summary>
    public const string Project = "project";

    /// <summary>The text and shape of files.</summary>
    public const string Syntax = "syntax";

    /// <summary>Names, references, parameters, and how the parts of a model fit.</summary>
    public const string Names = "names";

    /// <summary>Units, durations, times and what a number is per.</summary>
    public const string Units = "units";

    /// <summary>Data over time: vectors, distributions, CSV files.</summary>
    public const string Data = "data";

    /// <summary>What engines accept.</summary>
    public const string Engine = "engine";

    /// <summary>The model's own tests.</summary>
    public const string Tests = "tests";

    /// <summary>What an experienced modeller would say of the flow.</summary>
    public const string Flow = "flow";

    /// <summary>Bundles.</summary>
    public const string Bundle = "bundle";

    /// <summary>Registries.</summary>
    public const string Registry = "registry";

    /// <summary>The quality score.</summary>
    public const string Quality = "quality";

    /// <summary>Titles, owners, descriptions: what a colleague needs to take the model over.</summary>
    public const string Completeness = "completeness";

    /// <summary>Faults of ours.</summary>
    public const string Internal = "internal";

    /// <summary>All of them, in the order of the codes.</summary>
    public static ImmutableArray<string> All { get; } =
        [Project, Syntax, Names, Units, Data, Engine, Tests, Flow, Bundle, Registry, Quality, Completeness, Internal];

    /// <summary>The category of a family, which is the first digit of a code.</summary>
    internal static string OfFamily(string code) => code[3] switch
    {
        '0' => Project,
        '1' => Syntax,
        '2' => Names,
        '3' => Engine,
        '4' => Tests,
        '5' => Flow,
        '6' => Bundle,
        '7' => Registry,
        '8' => Quality,
        _ => Internal,
    };
}
