using System.CommandLine;
using FlowTimeSim.Bundles;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>verify</c>: whether every byte of a bundle is what its manifest says.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var bundle = new Argument<FileInfo>("bundle") { Description = "A .ftpkg file." };
        var command = new Command("verify", "Checks a bundle: its form, its names, its digests.") { bundle };
        command.SetAction(parsed => Verify(parsed.GetRequiredValue(bundle)));
        return command;
    }

    private static int Verify(FileInfo file)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"flowtime-sim: there is no file '{PlainText.Escape(file.Name)}'.");
            return ExitCode.WrongUse;
        }

        var reading = BundleReader.Open(file.FullName);
        using var opened = reading.Bundle;
        foreach (var fault in reading.Faults)
        {
            Console.Out.WriteLine($"{PlainText.Escape(file.Name)}: error {fault.Code}: {PlainText.Escape(fault.Message)}");
        }

        if (opened is null)
        {
            return ExitCode.ModelErrors;
        }

        Console.Out.WriteLine($"{PlainText.Escape(file.Name)}: {opened.Manifest.ModelId} {opened.Manifest.Version}, {opened.Manifest.Entries.Count} files, every digest right");
        Console.Out.WriteLine($"digest         {opened.Digest}");
        Console.Out.WriteLine($"contentDigest  {opened.Manifest.ContentDigest}");
        return ExitCode.Fine;
    }
}
