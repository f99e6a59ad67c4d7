using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Shapes;

/// <summary>Checks one scalar against what its place asks for.</summary>
internal sealed class ScalarCheck(FindingSink findings)
{
    /// <summary>Reports when the scalar does not fit; false when it means nothing in its place. A bad id still is a name.</summary>
    public bool Check(YamlScalar scalar, Shape shape)
    {
        switch (shape)
        {
            case WordShape words:
                return CheckWord(scalar, words);
            case ScalarShape { Type: ScalarType.Id }:
                CheckId(scalar, IdPattern.Name);
                break;
            case ScalarShape { Type: ScalarType.ComponentId }:
                CheckId(scalar, IdPattern.Component);
                break;
            case ScalarShape { Type: ScalarType.DocumentId }:
                CheckId(scalar, IdPattern.Document);
                break;
            case ScalarShape { Type: ScalarType.Boolean } when !IsBoolean(scalar):
                ReportBoolean(scalar);
                return false;
            case ScalarShape typed when !Fits(scalar, typed.Type):
                findings.Report(DiagnosticCatalog.WrongType, scalar.Span, $"'{scalar.Value}' is not {typed.Expected}.");
                return false;
        }

        return true;
    }

    private static bool Fits(YamlScalar scalar, ScalarType type) => type switch
    {
        ScalarType.Number => scalar.IsPlain && PlainNumber.TryParse(scalar.Value, out _),
        ScalarType.Integer => IsInteger(scalar),
        ScalarType.Count => IsInteger(scalar) || (scalar.Value.StartsWith("${", StringComparison.Ordinal) && scalar.Value.EndsWith('}')),
        ScalarType.Quantity => !IsBoolean(scalar) && scalar.Value.AsSpan().Trim().Length > 0,
        _ => true,
    };

    private static bool IsInteger(YamlScalar scalar) =>
        scalar.IsPlain && PlainNumber.TryParse(scalar.Value, out var value) && value == Math.Floor(value) && Math.Abs(value) < 9.1e15;

    private static bool IsBoolean(YamlScalar scalar) => scalar is { IsPlain: true, Value: "true" or "false" or "True" or "False" or "TRUE" or "FALSE" };

    private bool CheckWord(YamlScalar scalar, WordShape words)
    {
        // A version is a number: in quotes it is a text.
        if (words.Words.Contains(scalar.Value) && (scalar.IsPlain || !PlainNumber.TryParse(scalar.Value, out _)))
        {
            return true;
        }

        var nearest = NearestName.Find(scalar.Value, words.Words);
        if (nearest is null)
        {
            findings.Report(DiagnosticCatalog.UnknownWord, scalar.Span, $"'{scalar.Value}' is not {words.Expected}.");
        }
        else
        {
            findings.Report(
                DiagnosticCatalog.UnknownWord,
                scalar.Span,
                $"'{scalar.Value}' is not {words.Expected}. Did you mean '{nearest}'?",
                TextEdit.Rename(scalar.Span, scalar.Value, nearest));
        }

        return false;
    }

    private void CheckId(YamlScalar scalar, IdPattern pattern)
    {
        if (!pattern.Accepts(scalar.Value) || IsBoolean(scalar))
        {
            findings.Report(DiagnosticCatalog.BadId, scalar.Span, $"'{scalar.Value}' cannot be an id: allowed are {pattern.Rule}.");
        }
    }

    private void ReportBoolean(YamlScalar scalar)
    {
        var meant = scalar.IsPlain ? scalar.Value.ToUpperInvariant() switch
        {
            "YES" or "ON" or "Y" => "true",
            "NO" or "OFF" or "N" => "false",
            _ => null,
        } : null;
        if (meant is null)
        {
            findings.Report(DiagnosticCatalog.WrongType, scalar.Span, $"'{scalar.Value}' is neither 'true' nor 'false'.");
        }
        else
        {
            findings.Report(
                DiagnosticCatalog.Yaml11Boolean,
                scalar.Span,
                $"'{scalar.Value}' was a truth value in YAML 1.1 and is a word since. Write '{meant}'.",
                TextEdit.Rename(scalar.Span, scalar.Value, meant));
        }
    }
}
