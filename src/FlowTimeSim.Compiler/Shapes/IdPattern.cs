namespace FlowTimeSim.Compiler.Shapes;

/// <summary>Which keys or ids are allowed, as a function and as the same regular expression for the schema.</summary>
internal sealed record IdPattern(string Expression, string Rule, Func<string, bool> Accepts)
{
    private const int MaximumLength = 80;

    /// <summary>A name in expressions.</summary>
    public static IdPattern Name { get; } = new(
        "^[A-Za-z_][A-Za-z0-9_]{0,79}$",
        "letters, digits and '_', not a digit first, at most 80",
        id => Check(id, extra: string.Empty, digitFirst: false));

    /// <summary>A component of a catalog.</summary>
    public static IdPattern Component { get; } = new(
        "^[A-Za-z_][A-Za-z0-9_.-]{0,79}$",
        "letters, digits, '_', '.' and '-', not a digit first, at most 80",
        id => Check(id, extra: ".-", digitFirst: false));

    /// <summary>A file or a case.</summary>
    public static IdPattern Document { get; } = new(
        "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}$",
        "letters, digits, '_', '.' and '-', at most 80",
        id => Check(id, extra: ".-", digitFirst: true));

    /// <summary>An input: a parameter, a component, a series of one, a connection.</summary>
    public static IdPattern Input { get; } = new(
        "^[A-Za-z_][A-Za-z0-9_.-]{0,79}$",
        "the name of an input, such as line.capacity, or of a parameter or component",
        id => Check(id, extra: ".-", digitFirst: false));

    /// <summary>A series, one class of it included.</summary>
    public static IdPattern Series { get; } = new(
        "^[A-Za-z_].*$",
        "the name of a series, such as line.served",
        id => id.Length > 0 && (char.IsAsciiLetter(id[0]) || id[0] == '_'));

    /// <summary>A number as a key.</summary>
    public static IdPattern Number { get; } = new(
        "^[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?$",
        "a number",
        id => Yaml.PlainNumber.TryParse(id, out _));

    /// <summary>A component named in front of a map of its fields.</summary>
    public static IdPattern ComponentPath { get; } = new(
        "^components\\..+$", "'components.' and an id", id => id.Length > 11 && id.StartsWith("components.", StringComparison.Ordinal));

    /// <summary>Anything else.</summary>
    public static IdPattern NoComponentPath { get; } = new(
        "^(?!components\\..+)", "a series or a parameter", id => !ComponentPath!.Accepts(id));

    private static bool Check(string id, string extra, bool digitFirst) =>
        id.Length is > 0 and <= MaximumLength
        && (digitFirst || !char.IsAsciiDigit(id[0]))
        && !extra.Contains(id[0], StringComparison.Ordinal)
        && id.All(character => char.IsAsciiLetterOrDigit(character) || character == '_' || extra.Contains(character, StringComparison.Ordinal));
}
