using System.Diagnostics.CodeAnalysis;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Every name of a scenario that an expression, an event or an output can say.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, Symbol> symbols = new(StringComparer.Ordinal);

    /// <summary>No name.</summary>
    public static SymbolTable Empty => new();

    /// <summary>All of them in the order of definition.</summary>
    public IReadOnlyCollection<Symbol> All => symbols.Values;

    /// <summary>The names, for suggestions.</summary>
    public IEnumerable<string> Names => symbols.Keys;

    /// <summary>Adds a name; false when it was there.</summary>
    public bool Add(Symbol symbol) => symbols.TryAdd(symbol.Name, symbol);

    /// <summary>True when the name is known.</summary>
    public bool Contains(string name) => symbols.ContainsKey(name);

    /// <summary>What has the name; a component's id may be written as in the catalog or lowered.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out Symbol? symbol)
    {
        if (symbols.TryGetValue(name, out symbol))
        {
            return true;
        }

        var dot = name.LastIndexOf('.');
        return dot > 0 && symbols.TryGetValue(string.Concat(Lowering.NodeList.Lowered(name[..dot]), name.AsSpan(dot)), out symbol);
    }

    /// <summary>For a message: <c> (a series, line 18)</c>.</summary>
    public string Describe(string name)
    {
        if (!symbols.TryGetValue(name, out var symbol))
        {
            return string.Empty;
        }

        var what = symbol.Role == SymbolRole.Free ? "a series" : symbol.Pool is { } pool ? $"of {pool.Id.Value}" : symbol.Component is null ? "a connection" : $"of {symbol.Component.Id}";
        return FormattableString.Invariant($" ({what}, line {symbol.Origin.Location.Line})");
    }
}
