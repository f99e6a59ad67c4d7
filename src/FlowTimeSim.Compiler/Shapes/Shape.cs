using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Shapes;

/// <summary>What a YAML node may look like. One table of these per kind of file drives the reader and prints the schema.</summary>
/// <param name="Expected">For messages, with its article: <c>a number</c>, <c>a list of events</c>.</param>
internal abstract record Shape(string Expected);

/// <summary>A scalar.</summary>
internal sealed record ScalarShape(ScalarType Type, string Expected) : Shape(Expected);

/// <summary>One of some words; a single number as text for versions.</summary>
internal sealed record WordShape(ImmutableArray<string> Words, string Expected) : Shape(Expected);

/// <summary>A list of numbers.</summary>
internal sealed record NumbersShape() : Shape("a list of numbers");

/// <summary>A list.</summary>
internal sealed record ListShape(Shape Item, string Expected) : Shape(Expected);

/// <summary>A map whose keys are names: the first rule whose pattern fits a key gives its value's shape.</summary>
internal sealed record MapShape(ImmutableArray<MapRule> Rules, string Expected) : Shape(Expected);

/// <summary>A map with known keys.</summary>
internal sealed record ObjectShape(ImmutableArray<KeyShape> Keys, string Expected) : Shape(Expected)
{
    /// <summary>True where keys that are not known are none of our business.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The row of a key, or null.</summary>
    public KeyShape? Find(string key) => Keys.FirstOrDefault(row => row.Key == key);
}

/// <summary>Another shape for each form of node: scalar, list, map.</summary>
internal sealed record EitherShape(Shape? Scalar, Shape? List, Shape? Map, string Expected) : Shape(Expected);

/// <summary>A map that comes in several forms, told apart by the first of these keys that it has.</summary>
internal sealed record FormsShape(ImmutableArray<MapForm> Forms, string Expected) : Shape(Expected)
{
    /// <summary>What it is without any of the keys; null when one of them must be there.</summary>
    public Shape? Otherwise { get; init; }
}

/// <summary>A map that comes in several kinds, told apart by the word at <c>kind</c>.</summary>
internal sealed record KindsShape(ImmutableArray<KindForm> Kinds, ObjectShape Unsaid, string Expected) : Shape(Expected);

/// <summary>A shape that contains itself.</summary>
internal sealed record LazyShape(string Name, Func<Shape> Target, string Expected) : Shape(Expected);
