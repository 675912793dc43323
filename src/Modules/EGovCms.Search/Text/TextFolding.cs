using System.Text;

namespace EGovCms.Search.Text;

/// <summary>
/// Makes alike what readers take for the same: full and half width, upper and lower case, traditional and simplified characters. Each character becomes one character,
/// so a place in the folded text is the same place in the text.
/// </summary>
internal sealed class TextFolding
{
    private readonly char[] _folded = new char[char.MaxValue + 1];

    public TextFolding()
    {
        var simplified = TextData.Simplified();
        for (var code = 0; code <= char.MaxValue; code++)
            _folded[code] = Fold((char)code, simplified);
    }

    public char Fold(char character) => _folded[character];

    public string Fold(string text) => string.Create(text.Length, (Text: text, Folded: _folded), static (span, state) =>
    {
        for (var at = 0; at < span.Length; at++)
            span[at] = state.Folded[state.Text[at]];
    });

    /// <summary>An ideograph, as words are cut of.</summary>
    public static bool IsIdeograph(char character) => character is >= '\u3400' and <= '\u9fff';

    /// <summary>Part of a word that is not cut: letters and digits of other writing.</summary>
    public static bool IsLetter(char character) => char.IsLetterOrDigit(character) && !IsIdeograph(character);

    private static char Fold(char character, Dictionary<char, char> simplified)
    {
        if (char.IsSurrogate(character))
            return character;
        if (simplified.TryGetValue(character, out var plain))
            return plain;
        // Noncharacters have no form.
        var form = character is (>= '\ufdd0' and <= '\ufdef') or >= '\ufffe' ? "" : character.ToString().Normalize(NormalizationForm.FormKC);
        return char.ToLowerInvariant(form.Length == 1 ? form[0] : character);
    }
}
