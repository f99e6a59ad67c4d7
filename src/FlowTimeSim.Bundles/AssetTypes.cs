namespace FlowTimeSim.Bundles;

/// <summary>What an entry is for. Readers take unknown types as they are.</summary>
public static class AssetTypes
{
    /// <summary>The model artifact of the founding document, <c>model-&lt;id&gt;.yaml</c>.</summary>
    public const string Model = "model";

    /// <summary>A catalog.</summary>
    public const string Catalog = "catalog";

    /// <summary>A scenario.</summary>
    public const string Scenario = "scenario";

    /// <summary>The verdicts of the model's tests.</summary>
    public const string ValidationResults = "validation_results";

    /// <summary>The engine model, <c>flowtime-model.yaml</c> or <c>flowtime-model.&lt;engine&gt;.yaml</c>.</summary>
    public const string EngineModel = "engine_model";

    /// <summary>A computed series.</summary>
    public const string Series = "series";

    /// <summary>A model test.</summary>
    public const string Test = "test";

    /// <summary>Data that a source reads.</summary>
    public const string Data = "data";

    /// <summary>A report for people.</summary>
    public const string Report = "report";

    /// <summary>Anything else.</summary>
    public const string Other = "other";
}
