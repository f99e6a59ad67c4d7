namespace FlowTimeSim.Compiler.Diagnostics;

// FTS0xxx: the project as such.
public static partial class DiagnosticCatalog
{
    /// <summary>A project without a scenario and without a model.</summary>
    public static readonly Diagnostic NothingToBuild = Error("FTS0001", "The project has nothing to build");

    /// <summary>An engine that nothing is known about.</summary>
    public static readonly Diagnostic UnknownEngine = Error("FTS0002", "No engine has this name");

    /// <summary>Several scenarios, and none is the default: which one has the project's own id would depend on the next file.</summary>
    public static readonly Diagnostic DefaultScenarioMissing = Error("FTS0003", "Several scenarios and no default");

    /// <summary>A default scenario that no scenario is called.</summary>
    public static readonly Diagnostic DefaultScenarioUnknown = Error("FTS0004", "The default scenario does not exist");

    /// <summary>A property whose value is not understood.</summary>
    public static readonly Diagnostic InvalidProperty = Error("FTS0005", "The value of a property is not understood");

    /// <summary>A model id that a registry would refuse.</summary>
    public static readonly Diagnostic InvalidModelId = Error("FTS0006", "The model's id is not allowed");

    /// <summary>A version that is not SemVer 2.0 with three parts.</summary>
    public static readonly Diagnostic InvalidVersion = Error("FTS0007", "The version is not allowed");

    /// <summary>Publishing without a registry: only the folder is written.</summary>
    public static readonly Diagnostic NoRegistry = Info("FTS0008", "No registry is named");

    /// <summary>An output could not be written.</summary>
    public static readonly Diagnostic OutputNotWritten = Error("FTS0009", "An output could not be written");

    /// <summary>The Studio was asked for and is not there.</summary>
    public static readonly Diagnostic StudioNotHere = Error("FTS0010", "The Studio is not part of this release");

    /// <summary>Pack or publish without what a build leaves.</summary>
    public static readonly Diagnostic NotBuilt = Error("FTS0011", "The project was not built");

    /// <summary>Two models of one project whose outputs would lie in one folder.</summary>
    public static readonly Diagnostic SameOutputName = Error("FTS0012", "Two models have the same name");

    /// <summary>Catalogs without a scenario: a library for other projects, or a model that is not finished.</summary>
    public static readonly Diagnostic CatalogsOnly = Warning("FTS0013", "The project has catalogs only");

    /// <summary>A rule in <c>flowtime.yaml</c> that is neither a code nor a category.</summary>
    public static readonly Diagnostic UnknownRule = Error("FTS0014", "No rule has this name");

    /// <summary>Configurations that extend each other.</summary>
    public static readonly Diagnostic ConfigurationCycle = Error("FTS0015", "A configuration extends itself");

    /// <summary>A level below error for what is an error by nature.</summary>
    public static readonly Diagnostic ErrorLowered = Error("FTS0016", "An error cannot be lowered");

    /// <summary>A release of the rules that is none.</summary>
    public static readonly Diagnostic RulesVersionInvalid = Error("FTS0017", "The release of the rules is not understood");

    /// <summary>A file that was edited by someone else while <c>fmt</c> or a fix was about to write it.</summary>
    public static readonly Diagnostic ChangedMeanwhile = Error("FTS0018", "The file changed meanwhile");

    /// <summary>A part of a project file that only MSBuild can evaluate, met where MSBuild is not started.</summary>
    public static readonly Diagnostic NeedsMSBuild = Error("FTS0020", "Only a build can read this part of the project");

    /// <summary>A project file that is no XML, or no project of ours.</summary>
    public static readonly Diagnostic ProjectNotReadable = Error("FTS0021", "The project file cannot be read");
}
