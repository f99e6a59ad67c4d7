using FlowTimeSim.Bundles;
using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Projects.Packing;

/// <summary>The statement beside a bundle: which tests passed, from which commit, with which inputs.</summary>
internal static class StatementAssembly
{
    public static BundleStatement Of(string fileName, BundleWriting writing, ModelResult model, ProjectRecord record, PackRequest request) => new()
    {
        SubjectName = fileName,
        Subject = writing.Digest!,
        Passed = Tests(model, "Passed"),
        Warned = Tests(model, "CannotTell"),
        Failed = Tests(model, "Failed"),
        Commit = request.Commit,
        Dirty = request.Dirty,
        Builder = request.Builder,
        SdkVersion = record.SdkVersion,
        Inputs = [.. writing.Manifest!.Entries
            .Where(entry => entry.Path.StartsWith(SourceNames.Folder, StringComparison.Ordinal))
            .Select(entry => new StatementInput(entry.Path, entry.Digest))],
    };

    private static List<string> Tests(ModelResult model, string outcome) => model.Verdicts.Where(v => v.Outcome == outcome).Select(v => v.Id).ToList();
}
