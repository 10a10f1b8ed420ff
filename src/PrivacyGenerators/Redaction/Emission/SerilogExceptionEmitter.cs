using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes a wrapper of Serilog sinks that masks personal values in exceptions.</summary>
internal static class SerilogExceptionEmitter
{
    public static string Emit(EnvironmentSpec environment)
    {
        IndentedWriter writer = new();
        writer.WriteLine(CodeText.Header);
        writer.WriteLine();
        EntryPointBlock.Write(writer, environment, EntryPoints.SerilogSinks, EntryPoint);
        writer.WriteLine();
        using (writer.WriteBlock($"namespace {CodeText.Space}"))
            writer.WriteLine(Types);
        return writer.ToString();
    }

    private const string EntryPoint = $$"""
        /// <summary>Personal values that are known while a piece of work is done, masked in the exceptions it logs.</summary>
        {{CodeText.Attributes}}
        internal static class PersonalDataScope
        {
            /// <summary>
            /// Keeps <paramref name="values"/> out of exceptions logged until the result is disposed. The scope follows
            /// asynchronous calls. Values of fewer than three characters are not looked for.
            /// </summary>
            /// <param name="values">Names, addresses and the like, as they may stand in a message.</param>
            public static global::System.IDisposable Enter(params string?[] values)
            {
                return global::{{CodeText.Space}}.PersonalValues.Enter(values);
            }

            /// <summary>Masks personal values in exceptions before the given sinks see them.</summary>
            /// <param name="writeTo">As in <c>new LoggerConfiguration().WriteTo</c>.</param>
            /// <param name="configure">Adds the sinks.</param>
            public static global::Serilog.LoggerConfiguration RedactExceptions(
                this global::Serilog.Configuration.LoggerSinkConfiguration writeTo,
                global::System.Action<global::Serilog.Configuration.LoggerSinkConfiguration> configure)
            {
                return writeTo.Sink(
                    global::Serilog.Configuration.LoggerSinkConfiguration.Wrap(
                        sink => new global::{{CodeText.Space}}.ExceptionRedactingSink(sink), configure));
            }
        }
        """;

    private const string Types = $$"""
        /// <summary>Personal values of the current flow of execution.</summary>
        {{CodeText.Attributes}}
        internal sealed class PersonalValues : global::System.IDisposable
        {
            private const int ShortestValue = 3;
            private static readonly global::System.Threading.AsyncLocal<PersonalValues?> Current =
                new global::System.Threading.AsyncLocal<PersonalValues?>();

            private readonly PersonalValues? _outer;
            private readonly string?[] _values;

            private PersonalValues(PersonalValues? outer, string?[] values)
            {
                _outer = outer;
                _values = values;
            }

            public static global::System.IDisposable Enter(string?[] values)
            {
                var scope = new PersonalValues(Current.Value, values);
                Current.Value = scope;
                return scope;
            }

            public static string Mask(string text)
            {
                for (PersonalValues? scope = Current.Value; scope is object; scope = scope._outer)
                {
                    foreach (string? value in scope._values)
                    {
                        if (value is object && value.Length >= ShortestValue)
                        {
                            text = Replace(text, value);
                        }
                    }
                }

                return text;
            }

            public void Dispose()
            {
                Current.Value = _outer;
            }

            // Messages often differ from the value in case only.
            private static string Replace(string text, string value)
            {
                int found = text.IndexOf(value, global::System.StringComparison.OrdinalIgnoreCase);
                if (found < 0)
                {
                    return text;
                }

                var masked = new global::System.Text.StringBuilder(text.Length);
                int start = 0;
                while (found >= 0)
                {
                    masked.Append(text, start, found - start).Append(RedactedText.Erased);
                    start = found + value.Length;
                    found = text.IndexOf(value, start, global::System.StringComparison.OrdinalIgnoreCase);
                }

                return masked.Append(text, start, text.Length - start).ToString();
            }
        }

        /// <summary>An exception as text, with personal values masked.</summary>
        {{CodeText.Attributes}}
        internal sealed class RedactedException : global::System.Exception
        {
            private readonly string _text;

            public RedactedException(string message, string text, global::System.Exception? inner)
                : base(message, inner)
            {
                _text = text;
            }

            /// <inheritdoc />
            public override string? StackTrace => null;

            /// <inheritdoc />
            public override string ToString() => _text;

            public static global::System.Exception Of(global::System.Exception exception, int depth)
            {
                string message;
                string text;
                try
                {
                    message = PersonalValues.Mask(exception.Message);
                    text = PersonalValues.Mask(exception.ToString());
                }
                catch (global::System.Exception)
                {
                    message = RedactedText.Unreadable;
                    text = exception.GetType().FullName + ": " + RedactedText.Unreadable;
                }

                global::System.Exception? inner = exception.InnerException is global::System.Exception cause && depth < 16
                    ? Of(cause, depth + 1)
                    : null;
                return new RedactedException(message, text, inner);
            }
        }

        /// <summary>Passes events on with their exceptions masked, when a scope with personal values is open.</summary>
        {{CodeText.Attributes}}
        internal sealed class ExceptionRedactingSink : global::Serilog.Core.ILogEventSink, global::System.IDisposable
        {
            private readonly global::Serilog.Core.ILogEventSink _sink;

            public ExceptionRedactingSink(global::Serilog.Core.ILogEventSink sink)
            {
                _sink = sink;
            }

            /// <inheritdoc />
            public void Emit(global::Serilog.Events.LogEvent logEvent)
            {
                if (logEvent.Exception is null)
                {
                    _sink.Emit(logEvent);
                    return;
                }

                var properties = new global::System.Collections.Generic.List<global::Serilog.Events.LogEventProperty>();
                foreach (global::System.Collections.Generic.KeyValuePair<string, global::Serilog.Events.LogEventPropertyValue> property
                    in logEvent.Properties)
                {
                    properties.Add(new global::Serilog.Events.LogEventProperty(property.Key, property.Value));
                }

                _sink.Emit(new global::Serilog.Events.LogEvent(
                    logEvent.Timestamp,
                    logEvent.Level,
                    RedactedException.Of(logEvent.Exception, 0),
                    logEvent.MessageTemplate,
                    properties,
                    logEvent.TraceId ?? default,
                    logEvent.SpanId ?? default));
            }

            /// <inheritdoc />
            public void Dispose()
            {
                (_sink as global::System.IDisposable)?.Dispose();
            }
        }
        """;
}
