using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Collects the defects of one text and finds their line and column.</summary>
internal sealed class InventoryReadContext(string text)
{
    private const int MaxErrors = 100;
    private readonly List<InventoryReadError> _errors = [];
    private int _position;
    private int _line = 1;
    private int _lineStart;

    public bool HasErrors => _errors.Count > 0;

    public void Report(string message, int position)
    {
        if (_errors.Count >= MaxErrors)
            return;
        Seek(position);
        _errors.Add(new InventoryReadError(message, _line, position - _lineStart + 1));
    }

    public InventoryReadResult Failure() => new(null, _errors.ToEquatableArray());

    private void Seek(int position)
    {
        if (position < _position)
            (_position, _line, _lineStart) = (0, 1, 0);
        for (; _position < position && _position < text.Length; _position++)
        {
            if (text[_position] != '\n')
                continue;
            _line++;
            _lineStart = _position + 1;
        }
    }
}
