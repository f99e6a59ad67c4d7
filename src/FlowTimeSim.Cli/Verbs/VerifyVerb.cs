using System.CommandLine;
using FlowTimeSim.Bundles;
using FlowTimeSim.Cli.Inputs;
using FlowTimeSim.Cli.Output;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Server;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>verify</c>: whether every byte of a bundle is what its manifest says.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var bundle = new Argument<string>("bundle") { Description = "A .ftpkg file." };
        var rebuild = new Option<bool>("--rebuild") { Description = "Compiles the sources in the bundle again: they must give the engine models in it." };
        var command = new Command("verify", "Checks a bundle: its form, its names, its digests. Exit code 1 when anything is not as its manifest says.") { bundle, rebuild };
        command.SetAction((parsed, cancellation) => Task.FromResult(Verify(parsed.GetRequiredValue(bundle), parsed.GetValue(rebuild), cancellation)));
        return command;
    }

    private static int Verify(string given, bool rebuild, CancellationToken cancellation)
    {
        var findings = new FindingSink();
        var loading = new Loading(new GivenPath(given));
        if (!File.Exists(loading.Path.Full))
        {
            findings.Report(DiagnosticCatalog.SourceNotFound, Location.File(loading.Path.Name), $"There is no file '{given}'.");
            return FindingsPrinter.Print(Console.Out, findings, loading with { IsMissing = true });
        }

        var reading = BundleReader.Open(loading.Path.Full, cancellation: cancellation);
        using var bundle = reading.Bundle;
        if (bundle is null)
        {
            BundleFaults.Report(reading.Faults, loading.Path.Name, findings);
            return FindingsPrinter.Print(Console.Out, findings, loading);
        }

        var again = rebuild ? new SourceModelRunner(ProductVersion.Text).Validate(bundle, cancellation) : [];
        foreach (var finding in again)
        {
            Console.Out.WriteLine($"{PlainText.Escape(finding.File ?? loading.Path.Name)}({finding.Line ?? 1},{finding.Column ?? 1}): {finding.Severity} {finding.Code}: {finding.Message}");
        }

        if (again.Any(finding => finding.IsError))
        {
            return ExitCode.ModelErrors;
        }

        var manifest = bundle.Manifest;
        var rebuilt = !rebuild ? "" : manifest.Content == BundleCompleteness.Minimal ? ", no sources to compile" : ", compiled again to the same";
        Console.Out.WriteLine($"{PlainText.Escape(loading.Path.Name)}: {PlainText.Escape(manifest.ModelId)} {PlainText.Escape(manifest.Version)}, {manifest.Entries.Count} files, every digest right{rebuilt}");
        Console.Out.WriteLine($"digest         {bundle.Digest}");
        Console.Out.WriteLine($"contentDigest  {manifest.ContentDigest}");
        return ExitCode.Fine;
    }
}
