using System.Collections.Immutable;
using System.Security.Cryptography;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Outputs;
using FlowTimeSim.Projects.Printing;

namespace FlowTimeSim.Projects.Records;

/// <summary>
/// What MSBuild compares to know whether there is anything to do (build/Inputs.targets says what each file holds). Written by rename, the
/// inputs last: a build that was interrupted is not taken for a good one.
/// </summary>
public sealed class BuildState
{
    private readonly string prefix;
    private readonly string recordFolder;
    private readonly DateTimeOffset began;

    /// <summary>The state of one project and configuration.</summary>
    /// <param name="stateFolder">The intermediate folder, absolute.</param>
    /// <param name="recordFolder">Where the record of the last build of any configuration goes, absolute.</param>
    /// <param name="name">The project's name.</param>
    /// <param name="began">When the build began: what changed since then may not be what was read.</param>
    public BuildState(string stateFolder, string recordFolder, string name, DateTimeOffset began)
    {
        prefix = Path.Combine(stateFolder, name);
        this.recordFolder = Path.Combine(recordFolder, name);
        this.began = began;
    }

    /// <summary>What the last build left, or null.</summary>
    public ProjectRecord? Last => RecordFile.ReadProject(prefix + ".ftproject.json");

    /// <summary>Marks the outputs as not to be trusted until <see cref="Record"/>.</summary>
    public void Begin()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(prefix)!);
        File.Delete(prefix + ".ftinputs");
    }

    /// <summary>Records a build.</summary>
    /// <param name="inputs">What was built.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="inputsHash">MSBuild's hash of what it stood on.</param>
    public void Record(ProjectInputs inputs, BuildOutcome outcome, string inputsHash)
    {
        var output = Relative(inputs.Folder, inputs.OutputFolder);
        var record = ProjectRecords.Of(inputs, outcome, output);
        RecordFile.Write(prefix + ".ftproject.json", record);
        RecordFile.Write(recordFolder + ".ftproject.json", record);
        Findings(outcome);
        Lines(".ftoutputs", outcome.Outputs.Select(path => output + "/" + path));
        Lines(".ftsummary", outcome.Succeeded ? outcome.Models.Select(model => SummaryLine.Of(inputs.Name, output, model)) : []);
        if (!outcome.Succeeded)
        {
            return;
        }

        var items = record.Items.Values.SelectMany(paths => paths).ToHashSet(StringComparer.Ordinal);
        var reads = outcome.Reads.Concat(outcome.Changes.Reads).Distinct(StringComparer.Ordinal).Where(path => !items.Contains(path)).ToList();
        var found = reads.Where(path => File.Exists(Path.GetFullPath(path, inputs.Folder))).ToList();
        if (found.Any(path => ChangedMeanwhile(Path.GetFullPath(path, inputs.Folder))))
        {
            return;
        }

        var missing = reads.Except(found, StringComparer.Ordinal).ToList();
        Lines(".ftreads", found.Concat(missing));
        Lines(".ftreadmarks", found.Select(path => HashOf(Path.GetFullPath(path, inputs.Folder)) + " " + path).Concat(missing.Select(path => "- " + path)));
        Lines(".ftinputs", [inputsHash]);
    }

    /// <summary>Records the bundles of a build, for Clean: those of an earlier version too.</summary>
    public static void RecordBundles(string recordFile, string projectFile, IEnumerable<string> bundles)
    {
        var path = Path.ChangeExtension(Path.ChangeExtension(recordFile, null), ".ftbundles");
        var known = File.Exists(path) ? File.ReadAllLines(path) : [];
        var folder = Path.GetDirectoryName(projectFile)!;
        var all = bundles.SelectMany(bundle => new[] { bundle, bundle + Bundles.BundleStatement.Suffix })
            .Select(bundle => Relative(folder, bundle)).Concat(known).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        FileReplacement.Write(path, string.Concat(all.Select(line => line + "\n")));
    }

    private void Findings(BuildOutcome outcome)
    {
        var path = prefix + ".ftfindings";
        var said = outcome.Findings.Where(f => f.Severity >= Severity.Warning)
            .Select(f => new FindingRecord(f.Code, f.Severity.ToString(), f.Message, f.Where.Path, f.Where.Line, f.Where.Column))
            .ToImmutableArray();
        if (said.IsEmpty)
        {
            File.Delete(path);
        }
        else
        {
            RecordFile.Write(path, said);
        }
    }

    private bool ChangedMeanwhile(string path) => File.GetLastWriteTimeUtc(path) >= began.UtcDateTime;

    private void Lines(string suffix, IEnumerable<string> lines)
    {
        var text = string.Concat(lines.Select(line => line + "\n"));
        if (text.Length == 0)
        {
            File.Delete(prefix + suffix);
        }
        else
        {
            FileReplacement.Write(prefix + suffix, text);
        }
    }

    private static string HashOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string Relative(string from, string to) => Path.GetRelativePath(from, to).Replace('\\', '/').TrimEnd('/');
}
