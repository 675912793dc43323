namespace EGovCms.Privacy.Finding;

/// <summary>Characters as the rules look at them.</summary>
internal static class Characters
{
    private const string HanDigits = "〇一二三四五六七八九";
    private const char FullWidthFirst = '！';
    private const char FullWidthLast = '～';
    private const int FullWidthOffset = '！' - '!';

    /// <summary>So many digits in a row, in whatever characters, are a number that somebody wrote out, and no amount or date.</summary>
    private const int WrittenOut = 11;

    public static bool IsHan(char character) => character is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf';

    /// <summary>A digit of 一 to 九, or a multiple of ten as in 二十三组.</summary>
    public static bool IsHanNumeral(char character) => HanDigits.Contains(character) || character is '零' or '十' or '百';

    public static bool IsLatin(char character) => char.IsAsciiLetter(character);

    /// <summary>Ends a sentence, part of a sentence or line.</summary>
    public static bool IsBoundary(char character) => !IsHan(character) && !char.IsAsciiLetterOrDigit(character);

    /// <summary>Ends a sentence or line.</summary>
    public static bool EndsSentence(char character) => character is '。' or '!' or '?' or ';' or '\n' or '\r';

    /// <summary>The text in half width, character for character.</summary>
    public static string Halved(string text) => string.Create(text.Length, text, (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = Halved(source[i]);
    });

    /// <summary>The text in half width, with long numbers that were written out in Chinese as digits; character for character.</summary>
    public static string Scannable(string text)
    {
        var characters = Halved(text).ToCharArray();
        for (var i = 0; i < characters.Length;)
        {
            var end = i;
            while (end < characters.Length && DigitOf(characters[end]) is not null)
                end++;
            if (end - i >= WrittenOut)
            {
                for (var k = i; k < end; k++)
                    characters[k] = DigitOf(characters[k])!.Value;
            }

            i = Math.Max(end, i + 1);
        }

        return new string(characters);
    }

    private static char Halved(char character) => character switch
    {
        >= FullWidthFirst and <= FullWidthLast => (char)(character - FullWidthOffset),
        '\u3000' or '\u00a0' => ' ',
        '–' or '—' or '−' or '‐' or '‑' => '-',
        _ => character,
    };

    private static char? DigitOf(char character) => character switch
    {
        >= '0' and <= '9' => character,
        '零' => '0',
        '幺' => '1',
        '壹' => '1',
        _ => HanDigits.IndexOf(character) is var digit and >= 0 ? (char)('0' + digit) : null,
    };
}
