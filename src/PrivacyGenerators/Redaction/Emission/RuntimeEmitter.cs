namespace Privacy.Generators.Redaction;

/// <summary>Writes the small runtime that views and integrations share: text of values, and a writer of text.</summary>
internal static class RuntimeEmitter
{
    public static string Emit(EnvironmentSpec environment)
    {
        string redacted = environment.HasSpanRedactors ? SpanRedaction : "";
        string writer = environment.HasSpanFormattable ? SpanWriter.Replace("/*redaction*/", redacted) : BuilderWriter;
        return $$"""
            {{CodeText.Header}}

            namespace {{CodeText.Space}}
            {
            {{Indent(Texts)}}

            {{Indent(writer)}}
            }

            """;
    }

    private static string Indent(string text) => "    " + text.Replace("\n", "\n    ").Replace("\n    \n", "\n\n");

    private const string Texts = $$"""
        /// <summary>Texts of values, in the invariant culture, that never throw.</summary>
        {{CodeText.Attributes}}
        internal static class RedactedText
        {
            /// <summary>Shown in place of a value that is erased.</summary>
            public const string Erased = global::PrivacyAnnotations.Redact.Marker;

            /// <summary>Shown in place of a value that could not be read.</summary>
            public const string Unreadable = "{{CodeText.Unreadable}}";

            /// <summary>Shown in place of a value that contains itself, or that is nested too deeply.</summary>
            public const string TooDeep = "{{CodeText.TooDeep}}";

            /// <summary>Shown in place of the rest of a personal collection.</summary>
            public const string TooMany = "{{CodeText.TooMany}}";

            /// <summary>How many items of a personal collection are shown.</summary>
            public const int MaximumItems = 100;

            /// <summary>The type, or a base of it, is made from a generic type.</summary>
            public static bool IsMadeFrom(global::System.Type type, global::System.Type definition)
            {
                for (global::System.Type? current = type; current is object; current = current.BaseType)
                {
                    if (current.IsGenericType && current.GetGenericTypeDefinition() == definition)
                    {
                        return true;
                    }
                }

                return false;
            }

            public static string? Of(string? value) => value;

            public static string? Of<T>(T value)
            {
                try
                {
                    return value is global::System.IFormattable formattable
                        ? formattable.ToString(null, global::System.Globalization.CultureInfo.InvariantCulture)
                        : value?.ToString();
                }
                catch (global::System.Exception)
                {
                    return Unreadable;
                }
            }
        }
        """;

    private const string BuilderWriter = $$"""
        /// <summary>Writes redacted text.</summary>
        {{CodeText.Attributes}}
        internal struct RedactedTextWriter
        {
            private const int MaximumDepth = 8;
            private readonly global::System.Text.StringBuilder _text;
            private int _depth;

            public RedactedTextWriter(global::System.Text.StringBuilder text)
            {
                _text = text;
                _depth = 0;
            }

            public bool Enter()
            {
                if (_depth == MaximumDepth)
                {
                    Append(RedactedText.TooDeep);
                    return false;
                }

                _depth++;
                return true;
            }

            public void Leave() => _depth--;

            public void Append(string? text) => _text.Append(text);

            public override string ToString() => _text.ToString();
        }
        """;

    private const string SpanRedaction = """

            /// <summary>Writes the redacted form of a text without making a string of it.</summary>
            public void AppendRedacted(string? value, global::PrivacyAnnotations.Redaction redaction)
            {
                if (value is null || _isFull)
                {
                    return;
                }

                int written;
                while (!global::PrivacyAnnotations.Redact.TryApply(
                    redaction, global::System.MemoryExtensions.AsSpan(value), _span.Slice(_length), out written))
                {
                    if (_span.Length - _length > value.Length + 1024)
                    {
                        Append(RedactedText.Erased);
                        return;
                    }

                    if (!TryGrow(value.Length))
                    {
                        return;
                    }
                }

                _length += written;
            }

            /// <summary>Writes the redacted form of a value that is no text without making a string of it.</summary>
            public void AppendRedacted<T>(T value, RedactedWrite<T> write)
            {
                while (!_isFull)
                {
                    if (write(value, _span.Slice(_length), out int written))
                    {
                        _length += written;
                        return;
                    }

                    TryGrow(512);
                }
            }
        """;

    private const string SpanWriter = $$"""
        /// <summary>Writes the redacted form of a value into a span; false when the span is too short.</summary>
        internal delegate bool RedactedWrite<T>(T value, global::System.Span<char> destination, out int written);

        /// <summary>Writes redacted text into a span, which it replaces by rented ones when it may grow.</summary>
        {{CodeText.Attributes}}
        internal ref struct RedactedTextWriter
        {
            private const int MaximumDepth = 8;
            private readonly bool _canGrow;
            private global::System.Span<char> _span;
            private char[]? _rented;
            private int _length;
            private int _depth;
            private bool _isFull;

            public RedactedTextWriter(global::System.Span<char> span, bool canGrow)
            {
                _canGrow = canGrow;
                _span = span;
                _rented = null;
                _length = 0;
                _depth = 0;
                _isFull = false;
            }

            public bool Enter()
            {
                if (_depth == MaximumDepth)
                {
                    Append(RedactedText.TooDeep);
                    return false;
                }

                _depth++;
                return true;
            }

            public void Leave() => _depth--;

            public void Append(string? text)
            {
                if (text is null)
                {
                    return;
                }

                if (global::System.MemoryExtensions.AsSpan(text).TryCopyTo(_span.Slice(_length)))
                {
                    _length += text.Length;
                }
                else if (!_isFull && TryGrow(text.Length))
                {
                    Append(text);
                }
            }

            public void AppendValue<T>(T value)
                where T : struct, global::System.ISpanFormattable
            {
                while (!_isFull)
                {
                    if (value.TryFormat(
                        _span.Slice(_length),
                        out int written,
                        default,
                        global::System.Globalization.CultureInfo.InvariantCulture))
                    {
                        _length += written;
                        return;
                    }

                    TryGrow(64);
                }
            }

            public void AppendNullable<T>(T? value)
                where T : struct, global::System.ISpanFormattable
            {
                if (value.HasValue)
                {
                    AppendValue(value.GetValueOrDefault());
                }
            }
        /*redaction*/
            public bool TryComplete(out int charsWritten)
            {
                charsWritten = _isFull ? 0 : _length;
                return !_isFull;
            }

            public bool TryCompleteUtf8(global::System.Span<byte> destination, out int bytesWritten)
            {
                global::System.ReadOnlySpan<char> text = _span.Slice(0, _length);
                bool fits = global::System.Text.Encoding.UTF8.GetByteCount(text) <= destination.Length;
                bytesWritten = fits ? global::System.Text.Encoding.UTF8.GetBytes(text, destination) : 0;
                Return();
                return fits;
            }

            public string ToStringAndClear()
            {
                string text = new string(_span.Slice(0, _length));
                Return();
                return text;
            }

            private bool TryGrow(int needed)
            {
                if (!_canGrow)
                {
                    _isFull = true;
                    return false;
                }

                char[] larger = global::System.Buffers.ArrayPool<char>.Shared.Rent(
                    global::System.Math.Max(_span.Length * 2, _length + needed));
                _span.Slice(0, _length).CopyTo(larger);
                Return();
                _rented = larger;
                _span = larger;
                return true;
            }

            private void Return()
            {
                if (_rented is char[] rented)
                {
                    _rented = null;
                    global::System.Buffers.ArrayPool<char>.Shared.Return(rented);
                }
            }
        }
        """;
}
