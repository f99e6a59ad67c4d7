namespace FlowTimeSim.Compiler.Syntax;

/// <summary>What a YAML file is.</summary>
public enum DocumentKind
{
    /// <summary>Nothing that is known.</summary>
    Unknown,

    /// <summary>What the system is made of.</summary>
    Catalog,

    /// <summary>Under which conditions.</summary>
    Scenario,

    /// <summary>What must hold.</summary>
    Test,

    /// <summary>An exported artifact, <c>kind: Model</c>.</summary>
    Model,

    /// <summary>A bare engine model: <c>schemaVersion</c> and <c>nodes</c>.</summary>
    EngineModel,

    /// <summary><c>flowtime.yaml</c>: how much findings matter in a repository.</summary>
    Configuration,
}
