namespace Privacy.Generators.Redaction;

/// <summary>What the descriptions of types for Serilog share.</summary>
internal static class SerilogRuntime
{
    private const string Factory = "ILogEventPropertyValueFactory";
    private const string Value = "LogEventPropertyValue";
    private const string Scalar = "ScalarValue";

    public const string FactoryFor = $$"""

        private ValueFactory? _factory;

        // A policy serves one logger, whose factory stays the same.
        private ValueFactory FactoryFor({{Factory}} inner)
        {
            ValueFactory? known = _factory;
            if (known is object && known.IsFor(inner))
            {
                return known;
            }

            var factory = new ValueFactory(inner);
            _factory = factory;
            return factory;
        }
        """;

    // Several keys may have the same redacted form.
    public const string Keys = $$"""

        private static {{Scalar}} KeyOf(
            global::System.Collections.Generic.Dictionary<{{Scalar}}, {{Value}}> items,
            string? text)
        {
            var key = new {{Scalar}}(text ?? "");
            return items.ContainsKey(key) ? KeyOf(items, text + " " + (items.Count + 1)) : key;
        }
        """;

    // Serilog tells no policy its limits, so they are measured by what becomes of values that exceed them.
    public const string ValueFactory = $$"""

        /// <summary>Makes values within the limits of the logger's configuration.</summary>
        private sealed class ValueFactory
        {
            private const int LongestProbe = 4096;
            private readonly {{Factory}} _inner;
            private int _maximumText = -1;
            private int _maximumItems = RedactedText.MaximumItems;

            public ValueFactory({{Factory}} inner)
            {
                _inner = inner;
            }

            public int MaximumItems
            {
                get
                {
                    Measure();
                    return _maximumItems;
                }
            }

            public bool IsFor({{Factory}} inner) => ReferenceEquals(_inner, inner);

            /// <summary>No value may be nested here any more.</summary>
            public bool IsTooDeep() => Create("x") is {{Scalar}} { Value: null };

            public {{Value}} Create(object? value) => _inner.CreatePropertyValue(value!, true);

            /// <summary>A text as it is, or cut when it is longer than the logger wants it.</summary>
            public {{Value}} Text(string? text)
            {
                if (text is null)
                {
                    return {{Scalar}}.Null;
                }

                if (text.Length > _maximumText)
                {
                    Measure();
                    if (text.Length > _maximumText)
                    {
                        return Create(text);
                    }
                }

                return new {{Scalar}}(text);
            }

            // At the greatest depth everything is null, and nothing is learnt.
            private void Measure()
            {
                if (_maximumText >= 0
                    || !(Create(new string('x', LongestProbe)) is {{Scalar}} { Value: string text })
                    || !(Create(new int[RedactedText.MaximumItems]) is SequenceValue items))
                {
                    return;
                }

                _maximumItems = items.Elements.Count;
                _maximumText = text.Length;
            }
        }
        """;
}
