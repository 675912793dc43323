using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Finding;

/// <summary>E-mail addresses.</summary>
internal sealed class EmailRule : IPersonalDataRule
{
    private const int LongestName = 64;
    private const int LongestServer = 100;

    public void Find(ScannedText text)
    {
        for (var at = text.Text.IndexOf('@'); at >= 0; at = text.Text.IndexOf('@', at + 1))
        {
            var start = at;
            while (at - start < LongestName && IsOfName(text.At(start - 1)))
                start--;
            var end = at + 1;
            while (end - at < LongestServer && IsOfServer(text.At(end)))
                end++;
            while (end > at && text.At(end - 1) is '.' or '-')
                end--;
            var server = text.Text.AsSpan(at + 1, Math.Max(0, end - at - 1));
            if (start < at && server.LastIndexOf('.') is var dot and > 0 && server.Length - dot > 2 && char.IsAsciiLetter(server[^1]))
                text.Add(start, end - start, PersonalDataKind.Email, PersonalMask.Email);
        }
    }

    private static bool IsOfName(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' or '+' or '%';

    private static bool IsOfServer(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '-';
}
