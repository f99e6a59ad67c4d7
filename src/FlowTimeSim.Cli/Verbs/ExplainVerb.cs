using System.CommandLine;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>explain FTS2003</c>: the page of a diagnostic, offline.</summary>
internal static class ExplainVerb
{
    public static Command Create()
    {
        var code = new Argument<string>("code") { Description = "A code such as FTS2003." };
        var command = new Command("explain", "Shows the page of a diagnostic, offline.") { code };
        command.SetAction(parsed => Explain(parsed.GetRequiredValue(code)));
        return command;
    }

    private static int Explain(string code)
    {
        var row = DiagnosticCatalog.All().FirstOrDefault(row => row.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
        if (row is null)
        {
            Console.Error.WriteLine($"flowtime-sim: no diagnostic is called '{PlainText.Escape(code)}'. Codes are FTS and four digits, for example FTS2003.");
            return ExitCode.WrongUse;
        }

        var page = Path.Combine(AppContext.BaseDirectory, "diagnostics", $"{row.Code}.md");
        Console.Out.WriteLine(File.Exists(page) ? File.ReadAllText(page) : $"{row.Code}: {row.Title} ({row.Category}, {row.DefaultSeverity.ToString().ToLowerInvariant()}, since {row.Since})");
        return ExitCode.Fine;
    }
}
