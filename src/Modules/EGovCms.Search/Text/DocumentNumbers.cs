using System.Text.RegularExpressions;

namespace EGovCms.Search.Text;

/// <summary>
/// Numbers of official documents, 市府发〔2005〕18号, however their brackets and spaces are written. Where the sender's sign begins in running text nobody can tell
/// (根据市府发…), so a text has the number with each end of what stands before it, and a question just the one that was written.
/// </summary>
internal static partial class DocumentNumbers
{
    /// <summary>The numbers in a folded text: where each is, its sign and its year and number.</summary>
    public static IEnumerable<DocumentNumber> Find(string text)
    {
        // The character that all have: most texts have none.
        if (!text.Contains('号', StringComparison.Ordinal))
            return [];
        return Written().Matches(text).Select(found => new DocumentNumber(
            found.Index, found.Length, found.Groups["sign"].Value, $"{found.Groups["year"].ValueSpan}#{found.Groups["number"].ValueSpan.TrimStart('0')}"));
    }

    /// <summary>All words by which a text with this number is found.</summary>
    public static IEnumerable<string> WordsOf(DocumentNumber number)
    {
        yield return number.Number;
        for (var length = 1; length <= number.Sign.Length; length++)
            yield return number.Sign[^length..] + number.Number;
    }

    [GeneratedRegex(@"(?<sign>[\u3400-\u9fff]{0,8})\s*[\[\(\{<〔【〈《「『]\s*(?<year>(19|20)\d\d)\s*年?\s*[\]\)\}>〕】〉》」』]\s*第?\s*(?<number>\d{1,5})\s*号")]
    private static partial Regex Written();
}
