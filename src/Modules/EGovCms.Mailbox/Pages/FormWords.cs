namespace EGovCms.Mailbox.Pages;

/// <summary>Cleans what was typed into a form.</summary>
internal static class FormWords
{
    /// <summary>One line: no control characters, no spaces around it.</summary>
    public static string Line(string? typed) => string.Concat((typed ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();

    /// <summary>Several lines, their ends as one character, as the browser counted them.</summary>
    public static string Lines(string? typed) =>
        string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))).Trim();
}
