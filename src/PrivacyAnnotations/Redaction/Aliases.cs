// One body of each primitive serves both targets: spans where there are spans, a string and an array elsewhere.
#if NET8_0_OR_GREATER
global using Chars = System.ReadOnlySpan<char>;
global using CharBuffer = System.Span<char>;
#else
global using Chars = string;
global using CharBuffer = char[];
#endif
