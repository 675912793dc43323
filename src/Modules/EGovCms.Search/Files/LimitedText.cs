using System.Text;

namespace EGovCms.Search.Files;

/// <summary>Collects a text until it is long enough.</summary>
internal sealed class LimitedText
{
    private readonly StringBuilder _text = new();

    public bool IsFull => _text.Length >= FileLimits.MostCharacters;

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var character in text[..Math.Min(text.Length, FileLimits.MostCharacters - _text.Length)])
        {
            // A database takes no zero, and nobody asks for other such.
            _text.Append(char.IsControl(character) && character != '\n' ? ' ' : character);
        }
    }

    /// <summary>Goes on in a new line.</summary>
    public void Break()
    {
        if (_text.Length > 0 && _text[^1] != '\n')
            Add("\n");
    }

    /// <summary>Goes on after a space.</summary>
    public void Space()
    {
        if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
            Add(" ");
    }

    public override string ToString() => _text.ToString().TrimEnd();
}
