namespace FlowTimeSim.Compiler.Diagnostics;

// FTS1xxx: syntax and schema.
public static partial class DiagnosticCatalog
{
    /// <summary>A file that is named does not exist.</summary>
    public static readonly Diagnostic SourceNotFound = Error("FTS1001", "There is no such file");

    /// <summary>A file lies, links followed, outside of what the project may read.</summary>
    public static readonly Diagnostic SourceOutside = Error("FTS1002", "The file lies outside the project");

    /// <summary>A folder, device or pipe where a file is expected.</summary>
    public static readonly Diagnostic SourceNotRegular = Error("FTS1003", "Not a regular file");

    /// <summary>A file longer than the limit.</summary>
    public static readonly Diagnostic SourceTooLarge = Error("FTS1004", "The file is too large");

    /// <summary>A file that is not valid UTF-8, or binary.</summary>
    public static readonly Diagnostic SourceNotUtf8 = Error("FTS1005", "The file is not UTF-8 text");

    /// <summary>The system refuses to read a file.</summary>
    public static readonly Diagnostic SourceUnreadable = Error("FTS1006", "The file cannot be read");

    /// <summary>YAML that cannot be read at this place.</summary>
    public static readonly Diagnostic YamlSyntax = Error("FTS1010", "Not valid YAML");

    /// <summary>A tab as indentation.</summary>
    public static readonly Diagnostic TabIndentation = Error("FTS1011", "A tab as indentation");

    /// <summary>A character that YAML forbids.</summary>
    public static readonly Diagnostic ControlCharacter = Error("FTS1012", "A control character");

    /// <summary>More than one document in a file.</summary>
    public static readonly Diagnostic SeveralDocuments = Error("FTS1013", "More than one document");

    /// <summary>The same key twice in one map.</summary>
    public static readonly Diagnostic DuplicateKey = Error("FTS1014", "The same key twice");

    /// <summary>An alias to an anchor that is not defined before it, or that contains it.</summary>
    public static readonly Diagnostic UnknownAlias = Error("FTS1015", "An alias without its anchor");

    /// <summary>Aliases that expand to more than is read.</summary>
    public static readonly Diagnostic AliasExpansion = Error("FTS1016", "Aliases expand to too much");

    /// <summary>Brackets or maps nested too deep.</summary>
    public static readonly Diagnostic NestedTooDeep = Error("FTS1017", "Nested too deep");

    /// <summary>A merge key whose value is no map.</summary>
    public static readonly Diagnostic BadMergeKey = Error("FTS1018", "A merge key without a map");

    /// <summary>A key that is no single word.</summary>
    public static readonly Diagnostic KeyIsNotText = Error("FTS1019", "A key that is not text");

    /// <summary>An entry whose column fits none of the open levels.</summary>
    public static readonly Diagnostic WrongIndentation = Error("FTS1020", "Wrong indentation");

    /// <summary>A bracket or quote that is never closed.</summary>
    public static readonly Diagnostic NotClosed = Error("FTS1021", "A bracket or quote is not closed");

    /// <summary>An expression with a comma, bracket or brace inside a flow map or list, without quotes.</summary>
    public static readonly Diagnostic UnquotedExpression = Error("FTS1022", "An expression in braces needs quotes");

    /// <summary>A file without content.</summary>
    public static readonly Diagnostic EmptyFile = Error("FTS1030", "The file is empty");

    /// <summary>A key that is not known here.</summary>
    public static readonly Diagnostic UnknownKey = Error("FTS1031", "An unknown key");

    /// <summary>A required key that is not there.</summary>
    public static readonly Diagnostic MissingKey = Error("FTS1032", "A required key is missing");

    /// <summary>Another form than expected: a list for a map, a word for a number.</summary>
    public static readonly Diagnostic WrongType = Error("FTS1033", "Not what is expected here");

    /// <summary>A word that is none of those allowed.</summary>
    public static readonly Diagnostic UnknownWord = Error("FTS1034", "None of the words allowed here");

    /// <summary><c>yes</c>, <c>no</c>, <c>on</c> or <c>off</c> where a truth value is expected.</summary>
    public static readonly Diagnostic Yaml11Boolean = Error("FTS1035", "A YAML 1.1 truth value");

    /// <summary>An id with characters or a length that ids may not have.</summary>
    public static readonly Diagnostic BadId = Error("FTS1036", "Not an id");

    /// <summary>Keys of different forms side by side.</summary>
    public static readonly Diagnostic KeysExclude = Error("FTS1037", "Keys that do not go together");

    /// <summary>A file whose kind is not one of those known, or not the one its place asks for.</summary>
    public static readonly Diagnostic WrongKind = Error("FTS1038", "Another kind of file");

    /// <summary>A CSV file without the column asked for.</summary>
    public static readonly Diagnostic CsvColumnMissing = Error("FTS1050", "No such column") with { Category = DiagnosticCategory.Data };

    /// <summary>A CSV cell that is no number.</summary>
    public static readonly Diagnostic CsvBadNumber = Error("FTS1051", "Not a number") with { Category = DiagnosticCategory.Data };

    /// <summary>A CSV row with another number of fields than the header.</summary>
    public static readonly Diagnostic CsvFieldCount = Error("FTS1052", "A row with the wrong number of fields") with { Category = DiagnosticCategory.Data };

    /// <summary>A CSV file with a quote that is misplaced or never closed.</summary>
    public static readonly Diagnostic CsvBadQuote = Error("FTS1053", "A misplaced quote") with { Category = DiagnosticCategory.Data };

    /// <summary>A CSV file without a header or without rows.</summary>
    public static readonly Diagnostic CsvEmpty = Error("FTS1054", "No rows") with { Category = DiagnosticCategory.Data };

    /// <summary>A CSV cell that is no time.</summary>
    public static readonly Diagnostic CsvBadTime = Error("FTS1055", "Not a time") with { Category = DiagnosticCategory.Data };

    /// <summary>A CSV header that names a column twice.</summary>
    public static readonly Diagnostic CsvDuplicateColumn = Error("FTS1056", "The same column twice") with { Category = DiagnosticCategory.Data };
}
