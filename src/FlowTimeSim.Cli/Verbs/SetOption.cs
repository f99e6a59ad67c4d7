using System.Collections.Immutable;
using System.CommandLine;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>--set name=value</c>, as often as needed.</summary>
internal static class SetOption
{
    public static Option<string[]> Create()
    {
        var option = new Option<string[]>("--set")
        {
            Description = "Gives a parameter another value, as in --set lanes=12 or --set rate='90 unit/hour'. In a bare model: a const node by its id. The last one of a name holds.",
            HelpName = "name=value",
            DefaultValueFactory = _ => [],
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) <= 0))
            {
                result.AddError($"'{Compiler.Diagnostics.PlainText.Escape(token.Value)}' sets nothing: write --set name=value.");
            }
        });
        return option;
    }

    public static ImmutableDictionary<string, string> Values(string[] settings)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            var at = setting.IndexOf('=', StringComparison.Ordinal);
            values[setting[..at].Trim()] = setting[(at + 1)..].Trim();
        }

        return values.ToImmutable();
    }
}
