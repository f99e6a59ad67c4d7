using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Shapes;

/// <summary>Checks a map with known keys: which form or kind it is, unknown keys, missing keys, and each value.</summary>
internal sealed class MapCheck(YamlDocument document, FindingSink findings, ShapeReader reader)
{
    /// <summary>Checks a map against an object, its forms or its kinds.</summary>
    public void Check(YamlMapping mapping, Shape shape)
    {
        switch (shape)
        {
            case ObjectShape known:
                CheckKeys(mapping, known, null);
                break;
            case KindsShape kinds:
                CheckKind(mapping, kinds);
                break;
            case FormsShape forms:
                CheckForm(mapping, forms);
                break;
        }
    }

    private void CheckForm(YamlMapping mapping, FormsShape forms)
    {
        var form = forms.Forms.FirstOrDefault(row => mapping[row.Key] is not null);
        if (form is not null)
        {
            CheckKeys(mapping, form.Shape, forms);
        }
        else if (forms.Otherwise is { } otherwise)
        {
            reader.Check(mapping, otherwise);
        }
        else
        {
            CheckWithoutForm(mapping, forms);
        }
    }

    // No key says which form is meant. A misspelt one is one finding, not two.
    private void CheckWithoutForm(YamlMapping mapping, FormsShape forms)
    {
        var known = forms.Forms.SelectMany(row => row.Shape.Keys).Select(row => row.Key).Distinct().ToArray();
        var unknown = mapping.Entries.Where(entry => !known.Contains(entry.Key.Value)).ToArray();
        reader.Refusals.Mark(mapping);
        foreach (var entry in unknown)
        {
            ReportUnknown(entry.Key, known, forms.Expected);
        }

        if (unknown.Length == 0 && !document.IsDamaged(mapping))
        {
            var keys = string.Join(", ", forms.Forms.Select(row => $"'{row.Key}'"));
            findings.Report(DiagnosticCatalog.MissingKey, mapping.Span, $"Expected is {forms.Expected}: one of {keys} must be there.");
        }
    }

    private void CheckKind(YamlMapping mapping, KindsShape kinds)
    {
        if (mapping["kind"] is null && mapping.Entries.FirstOrDefault(entry => IsMisspelt(entry, "kind", kinds.Unsaid)) is { } misspelt)
        {
            // Without its kind every field would be unknown too.
            reader.Refusals.Mark(mapping);
            ReportUnknown(misspelt.Key, kinds.Unsaid.Keys.Select(known => known.Key), kinds.Expected);
            CheckCommon(mapping, kinds);
            return;
        }

        var word = mapping["kind"] is YamlScalar scalar ? scalar.Value : null;
        var kind = kinds.Kinds.FirstOrDefault(row => word is not null && row.Words.Contains(word));
        if (kind is not null || mapping["kind"] is null)
        {
            CheckKeys(mapping, kind?.Shape ?? kinds.Unsaid, null);
            return;
        }

        CheckCommon(mapping, kinds);
    }

    // Without a kind that is known, only what every kind has can be judged.
    private void CheckCommon(YamlMapping mapping, KindsShape kinds)
    {
        foreach (var (key, value) in mapping.Entries)
        {
            if (kinds.Unsaid.Find(key.Value) is { } row)
            {
                reader.Check(value, row.Shape);
            }
        }
    }

    private void CheckKeys(YamlMapping mapping, ObjectShape shape, FormsShape? forms)
    {
        foreach (var (key, value) in mapping.Entries)
        {
            if (shape.Find(key.Value) is { } row)
            {
                reader.Check(value, row.Shape);
            }
            else if (forms?.Forms.FirstOrDefault(other => other.Key == key.Value) is not null)
            {
                reader.Refusals.Mark(mapping);
                findings.Report(DiagnosticCatalog.KeysExclude, key.Span, $"'{key.Value}' does not go with {shape.Expected}. Choose one of the two.");
            }
            else if (!shape.IsOpen && !BelongsToOther(mapping, key, forms))
            {
                reader.Refusals.Mark(mapping, key.Value);
                ReportUnknown(key, shape.Keys.Select(known => known.Key), shape.Expected);
            }
        }

        if (document.IsDamaged(mapping))
        {
            reader.Refusals.Mark(mapping);
        }

        foreach (var row in shape.Keys.Where(row => row.Required && mapping[row.Key] is null))
        {
            reader.Refusals.Mark(mapping, row.Key);
            if (!document.IsDamaged(mapping) && !IsMisspelt(mapping, row, shape))
            {
                findings.Report(DiagnosticCatalog.MissingKey, mapping.Span, $"'{row.Key}' is missing: {shape.Expected} needs it.");
            }
        }
    }

    // The key of another form, which was refused, brought it along.
    private static bool BelongsToOther(YamlMapping mapping, YamlScalar key, FormsShape? forms) =>
        forms is not null && forms.Forms.Any(other => mapping[other.Key] is not null && other.Shape.Find(key.Value) is not null);

    // The finding about the misspelt key names this one already.
    private static bool IsMisspelt(YamlMapping mapping, KeyShape row, ObjectShape shape) =>
        mapping.Entries.Any(entry => IsMisspelt(entry, row.Key, shape));

    private static bool IsMisspelt(YamlEntry entry, string key, ObjectShape shape) =>
        shape.Find(entry.Key.Value) is null && NearestName.Find(entry.Key.Value, shape.Keys.Select(known => known.Key)) == key;

    private void ReportUnknown(YamlScalar key, IEnumerable<string> known, string where)
    {
        var keys = known.ToArray();
        if (NearestName.Find(key.Value, keys) is { } nearest)
        {
            findings.Report(
                DiagnosticCatalog.UnknownKey,
                key.Span,
                $"'{key.Value}' is not known in {where}. Did you mean '{nearest}'?",
                TextEdit.Rename(key.Span, key.Value, nearest));
        }
        else
        {
            findings.Report(DiagnosticCatalog.UnknownKey, key.Span, $"'{key.Value}' is not known in {where}. Known are {string.Join(", ", keys)}.");
        }
    }
}
