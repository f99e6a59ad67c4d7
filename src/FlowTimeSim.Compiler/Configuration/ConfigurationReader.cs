using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Shapes;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Configuration;

/// <summary>Reads the nearest <c>flowtime.yaml</c> with what it extends. Its own mistakes are findings like any other's, and nothing in it hides them.</summary>
public static class ConfigurationReader
{
    /// <summary>The levels that hold for a project.</summary>
    /// <param name="place">Where it may lie.</param>
    /// <param name="findings">Receives what is wrong with it.</param>
    public static SeverityRules Read(ConfigurationPlace place, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(findings);
        foreach (var path in place.Candidates)
        {
            var reading = place.Sources.Read(path);
            if (reading.Text is { } text)
            {
                return Read(text, place.Sources, [path], findings);
            }

            if (reading.Fault != SourceFault.NotFound)
            {
                SourceFaults.Report(reading, path, Location.File(path), findings);
                break;
            }
        }

        return SeverityRules.None;
    }

    private static SeverityRules Read(SourceText source, ISources sources, ImmutableArray<string> way, FindingSink findings)
    {
        var document = YamlReader.Read(source, findings);
        if (document.Root is null)
        {
            // A file without a word in it configures nothing, and that is no mistake.
            return SeverityRules.None;
        }

        var reader = new ShapeReader(document, findings);
        reader.Check(document.Root, ConfigurationShapes.Read);
        if (document.Root is not YamlMapping whole)
        {
            return SeverityRules.None;
        }

        var file = reader.Refusals.Prune(whole);
        var rules = file["extends"] is YamlScalar extends ? Extended(source, extends, sources, way, findings) : SeverityRules.None;
        if (file["rulesVersion"] is YamlScalar release)
        {
            rules = rules with { Release = ReleaseOf(release, findings) ?? rules.Release };
        }

        return file["rules"] is YamlMapping map ? rules with { Levels = rules.Levels.SetItems(RuleLevels.Read(map, findings)) } : rules;
    }

    private static SeverityRules Extended(SourceText source, YamlScalar extends, ISources sources, ImmutableArray<string> way, FindingSink findings)
    {
        var path = SourcePath.Resolve(source.Path, extends.Value);
        if (way.Contains(path))
        {
            findings.Report(
                DiagnosticCatalog.ConfigurationCycle,
                extends.Span,
                $"{string.Join(" extends ", way.SkipWhile(step => step != path).Append(path))}: a configuration cannot extend itself. Take one 'extends' out.");
            return SeverityRules.None;
        }

        var reading = sources.Read(path);
        if (reading.Text is { } text)
        {
            return Read(text, sources, way.Add(path), findings);
        }

        SourceFaults.Report(reading, extends.Value, extends.Span, findings);
        return SeverityRules.None;
    }

    private static RulesRelease? ReleaseOf(YamlScalar release, FindingSink findings)
    {
        if (RulesRelease.Parse(release.Value) is { } known)
        {
            return known;
        }

        findings.Report(DiagnosticCatalog.RulesVersionInvalid, release.Span, $"'{release.Value}' is no release. Write two or three numbers, as in 'rulesVersion: 0.1'.");
        return null;
    }
}
