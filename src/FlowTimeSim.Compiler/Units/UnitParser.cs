using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Units;

/// <summary>Reads units: <c>passenger/h</c>, <c>min</c>, <c>%</c>, <c>eur/unit</c>, <c>call/(agent*h)</c>; words singular or plural.</summary>
public static class UnitParser
{
    /// <summary>Reads a unit.</summary>
    /// <param name="text">Words joined by <c>/</c> and <c>*</c>; an empty text is no unit.</param>
    /// <param name="itemUnits">The item units declared; <c>unit</c> is always known.</param>
    /// <returns>The unit with its factor to items and minutes, or null when a word is neither a time nor a declared item.</returns>
    public static Unit? Parse(string text, IReadOnlyCollection<string> itemUnits) => Read(text, itemUnits).Unit;

    /// <summary>A unit of time in minutes, as after <c>per</c>; null when the text is none, or another unit.</summary>
    /// <param name="text">The unit; null is none.</param>
    /// <param name="itemUnits">The item units declared.</param>
    public static double? Minutes(string? text, IReadOnlyCollection<string> itemUnits) =>
        text is not null && Parse(text, itemUnits) is { TimePower: 1, Items.IsEmpty: true } unit ? unit.Factor : null;

    /// <summary>Reads a unit, and says which word is none.</summary>
    /// <param name="text">The unit.</param>
    /// <param name="itemUnits">The item units declared.</param>
    /// <param name="binMinutes">What <c>bin</c> means as a unit of time; null: nothing.</param>
    internal static UnitReading Read(string text, IReadOnlyCollection<string> itemUnits, double? binMinutes = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(itemUnits);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new UnitReading(Unit.None, string.Empty, 0);
        }

        var cursor = new Cursor(text, itemUnits, binMinutes);
        var fault = cursor.Product(1);
        return fault ?? (cursor.AtEnd
            ? new UnitReading(cursor.ToUnit(), string.Empty, 0) { BinPower = cursor.BinPower }
            : new UnitReading(null, cursor.Rest, cursor.Position));
    }

    private sealed class Cursor(string text, IReadOnlyCollection<string> declared, double? binMinutes)
    {
        private readonly SortedDictionary<string, int> items = new(StringComparer.Ordinal);
        private double numerator = 1;
        private double denominator = 1;
        private int timePower;
        private int depth;

        public int Position { get; private set; }

        public int BinPower { get; private set; }

        public bool AtEnd => Peek() == '\0';

        public string Rest => text[Position..].Trim();

        public UnitReading? Product(int sign)
        {
            var fault = Term(sign);
            while (fault is null && Peek() is var c && (c is '/' or '*' or '·' || char.IsLetter(c)))
            {
                // Two words side by side are a product: unit h.
                Position += char.IsLetter(c) ? 0 : 1;
                fault = Term(c == '/' ? -sign : sign);
            }

            return fault;
        }

        /// <summary>The unit, its factor as one quotient so that no rounding is done twice.</summary>
        public Unit ToUnit() => new(
            text.Trim(),
            items.Where(entry => entry.Value != 0).ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal),
            timePower,
            numerator / denominator);

        private UnitReading? Term(int sign)
        {
            var c = Peek();
            if (c == '(' && depth < 8)
            {
                Position++;
                depth++;
                var fault = Product(sign);
                depth--;
                if (fault is null && Peek() != ')')
                {
                    return new UnitReading(null, Rest, Position);
                }

                Position++;
                return fault;
            }

            if (c == '%')
            {
                Position++;
                Scale(0.01, sign);
                return null;
            }

            return Word(sign);
        }

        private UnitReading? Word(int sign)
        {
            var start = Position;
            while (Position < text.Length && (char.IsLetterOrDigit(text[Position]) || text[Position] is '_' or '-'))
            {
                Position++;
            }

            var word = text[start..Position];
            if (word == "1")
            {
                return null;
            }

            if (ItemNames.Find(word, declared) is { } item)
            {
                items[item] = items.GetValueOrDefault(item) + sign;
                return null;
            }

            if (TimeUnits.TryGet(word, out var minutes) || (word is "bin" or "bins" && (minutes = binMinutes ?? 0) > 0))
            {
                timePower += sign;
                BinPower += word is "bin" or "bins" ? sign : 0;
                Scale(minutes, sign);
                return null;
            }

            Position = start;
            return new UnitReading(null, word.Length > 0 ? word : Rest, start);
        }

        // Below one, the reciprocal is the exact number: 60 seconds, 100 percent.
        private void Scale(double factor, int sign)
        {
            if (factor < 1)
            {
                (factor, sign) = (Math.Round(1 / factor), -sign);
            }

            if (sign > 0)
            {
                numerator *= factor;
            }
            else
            {
                denominator *= factor;
            }
        }

        private char Peek()
        {
            while (Position < text.Length && char.IsWhiteSpace(text[Position]))
            {
                Position++;
            }

            return Position < text.Length ? text[Position] : '\0';
        }
    }
}
