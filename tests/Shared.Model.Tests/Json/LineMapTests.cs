using Privacy.Model;

namespace Shared.Model.Tests.Json;

public sealed class LineMapTests
{
    [Theory]
    [InlineData("ab", 2, 0, 2)]
    [InlineData("a\nb", 2, 1, 0)]
    [InlineData("a\r\nb", 3, 1, 0)]
    [InlineData("a\rb", 2, 1, 0)]
    [InlineData("a\u2028b\n", 4, 2, 0)]
    [InlineData("", 0, 0, 0)]
    public void Offset_BecomesLineAndColumn(string text, int offset, int line, int column) =>
        Assert.Equal((line, column), new LineMap(text).GetPosition(offset));
}
