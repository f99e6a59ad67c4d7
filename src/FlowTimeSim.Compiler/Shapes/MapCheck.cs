using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Shapes;

/// <summary>Checks a map with known keys: which form or kind it is, unknown keys, missing keys, and each value.</summary>
internal sealed class MapCheck(YamlDocument document, FindingSink findings, ShapeReader reader)
{
    /// <summary>Checks a map against an object, its forms or its kinds.</summary>
    public void Check(YamlMapping mapping, Shape shape)
    {
        if (mapping.IsPartial)
        {
            reader.Refusals.Mark(mapping);
        }

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
        var word = mapping["kind"] is YamlScalar scalar ? scalar.Value : null;
        if (mapping["kind"] is null && mapping.Entries.Any(entry => kinds.Unsaid.Find(entry.Key.Value) is null))
        {
            // Without its kind every field would be unknown too.
            reader.Refusals.Mark(mapping);
            ReportKindMissing(mapping, kinds);
            CheckCommon(mapping, kinds);
            return;
        }

        var kind = kinds.Kinds.FirstOrDefault(row => word is not null && row.Words.Contains(word));
        if (kind is not null || mapping["kind"] is null)
        {
            CheckKeys(mapping, kind?.Shape ?? kinds.Unsaid, null);
            return;
        }

        CheckCommon(mapping, kinds);
    }

    private void ReportKindMissing(YamlMapping mapping, KindsShape kinds)
    {
        var unknown = mapping.Entries.Where(entry => kinds.Unsaid.Find(entry.Key.Value) is null).ToArray();
        var known = kinds.Unsaid.Keys.Select(row => row.Key).ToArray();
        if (unknown.FirstWhere(entry => entry.Value is YamlScalar word && kinds.Kinds.Any(row => row.Words.Contains(word.Value))) is { } meant)
        {
            findings.Report(
                DiagnosticCatalog.UnknownKey, meant.Key.Span, $"'{meant.Key.Value}' is not known in {kinds.Expected}. Did you mean 'kind'?", [new TextEdit(meant.Key.Span, "kind")]);
        }
        else if (unknown.FirstWhere(entry => IsMisspelt(entry, "kind", kinds.Unsaid)) is { } misspelt)
        {
            ReportUnknown(misspelt.Key, known, kinds.Expected);
        }
        else if (unknown.FirstWhere(entry => kinds.Kinds.All(row => row.Shape.Find(entry.Key.Value) is null)) is { } foreign)
        {
            ReportUnknown(foreign.Key, known, kinds.Expected);
        }
        else if (!document.IsDamaged(mapping))
        {
            var fields = string.Join(", ", unknown.Select(entry => $"'{entry.Key.Value}'"));
            var possible = string.Join(", ", kinds.Kinds.Where(row => unknown.All(entry => row.Shape.Find(entry.Key.Value) is not null)).Select(row => $"'kind: {row.Words[0]}'"));
            findings.Report(
                DiagnosticCatalog.MissingKey, mapping.Span, $"'kind' is missing: a component with {fields} needs one.{(possible.Length > 0 ? $" Write {possible}." : string.Empty)}");
        }
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
        var hasUnknown = false;
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var (key, value) = mapping.Entries[i];
            if (shape.Find(key.Value) is { NotWith: { } other } && Said(mapping, other))
            {
                reader.Refusals.Mark(mapping);
                findings.Report(DiagnosticCatalog.KeysExclude, key.Span, $"'{key.Value}' does not go with '{other}', which says it already. Choose one of the two.");
            }
            else if (shape.Find(key.Value) is { } row)
            {
                if (!IsDedentedBelow(mapping, i, shape))
                {
                    reader.Check(value, row.Shape);
                }
                else
                {
                    reader.Refusals.Refuse(value);
                }
            }
            else if (forms?.Forms.FirstOrDefault(other => other.Key == key.Value) is not null)
            {
                reader.Refusals.Mark(mapping);
                findings.Report(DiagnosticCatalog.KeysExclude, key.Span, $"'{key.Value}' does not go with {shape.Expected}. Choose one of the two.");
            }
            else if (!shape.IsOpen && !BelongsToOther(mapping, key, forms))
            {
                reader.Refusals.Mark(mapping, key.Value);
                ReportUnknownOnce(mapping, i, shape, forms, ref hasUnknown);
            }
        }

        if (document.IsDamaged(mapping))
        {
            reader.Refusals.Mark(mapping);
        }

        foreach (var row in shape.Keys.Where(row => row.Required && mapping[row.Key] is null))
        {
            reader.Refusals.Mark(mapping, row.Key);

            // Beside a key that nobody knows, that one was meant: its finding says what is missing.
            if (!document.IsDamaged(mapping) && !hasUnknown)
            {
                findings.Report(DiagnosticCatalog.MissingKey, mapping.Span, $"'{row.Key}' is missing: {shape.Expected} needs it.");
            }
        }
    }

    // The keys of the other way to say it are one finding; a key that was not indented is one with the empty key above it.
    private void ReportUnknownOnce(YamlMapping mapping, int index, ObjectShape shape, FormsShape? forms, ref bool hasUnknown)
    {
        var key = mapping.Entries[index].Key;
        if (forms?.Otherwise is ObjectShape other && other.Find(key.Value) is not null)
        {
            if (!hasUnknown)
            {
                findings.Report(DiagnosticCatalog.KeysExclude, key.Span, $"'{key.Value}' does not go with '{forms.Forms.First(form => mapping[form.Key] is not null).Key}': that is another form of {forms.Expected}. Choose one of the two.");
            }
        }
        else if (index > 0 && IsDedentedBelow(mapping, index - 1, shape))
        {
            findings.Report(
                DiagnosticCatalog.UnknownKey, key.Span, $"'{key.Value}' is not known in {shape.Expected}. It belongs under '{mapping.Entries[index - 1].Key.Value}' above it: indent it by 2 blanks.");
        }
        else
        {
            var missing = shape.Keys.Where(row => row.Required && mapping[row.Key] is null && NearestName.Find(key.Value, [row.Key]) is null).Select(row => $"'{row.Key}'").ToArray();
            ReportUnknown(key, shape.Keys.Select(known => known.Key), shape.Expected, hasUnknown ? [] : missing);
        }

        hasUnknown = true;
    }

    private static bool Said(YamlMapping mapping, string path) => path.Split('.') switch
    {
        [var outer, var inner] => mapping[outer] is YamlMapping map && map[inner] is not null,
        _ => mapping[path] is not null,
    };

    // "parameters:" with nothing, and in the next line a key that belongs below it.
    private static bool IsDedentedBelow(YamlMapping mapping, int index, ObjectShape shape)
    {
        if (index + 1 >= mapping.Entries.Length
            || mapping.Entries[index].Value is not YamlScalar { IsPlain: true, Value: "" }
            || mapping.Entries[index + 1].Key is not { } next
            || shape.Find(next.Value) is not null)
        {
            return false;
        }

        var above = mapping.Entries[index].Key.Span.Location;
        var below = next.Span.Location;
        return above.Column == below.Column && above.Line < below.Line;
    }

    // The key of another form, which was refused, brought it along.
    private static bool BelongsToOther(YamlMapping mapping, YamlScalar key, FormsShape? forms) =>
        forms is not null && forms.Forms.Any(other => mapping[other.Key] is not null && other.Shape.Find(key.Value) is not null);

    private static bool IsMisspelt(YamlEntry entry, string key, ObjectShape shape) =>
        shape.Find(entry.Key.Value) is null && NearestName.Find(entry.Key.Value, shape.Keys.Select(known => known.Key)) == key;

    private void ReportUnknown(YamlScalar key, IEnumerable<string> known, string where, params ReadOnlySpan<string> missing)
    {
        var also = missing.IsEmpty ? string.Empty : $" What is missing is {string.Join(", ", missing)}.";
        var keys = known.ToArray();
        if (NearestName.Find(key.Value, keys) is { } nearest)
        {
            findings.Report(
                DiagnosticCatalog.UnknownKey,
                key.Span,
                $"'{key.Value}' is not known in {where}. Did you mean '{nearest}'?{also}",
                TextEdit.Rename(key.Span, key.Value, nearest));
        }
        else
        {
            findings.Report(DiagnosticCatalog.UnknownKey, key.Span, $"'{key.Value}' is not known in {where}. Known are {string.Join(", ", keys)}.{also}");
        }
    }
}
