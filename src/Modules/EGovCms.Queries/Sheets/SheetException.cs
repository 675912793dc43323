namespace EGovCms.Queries.Sheets;

/// <summary>A file that cannot be read at all, or must not be.</summary>
internal sealed class SheetException : Exception
{
    public SheetException()
    {
    }

    public SheetException(string message)
        : base(message)
    {
    }

    public SheetException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The key of the text that says what to do: <c>Sheet_TooLarge</c>.</summary>
    public required string Text { get; init; }

    /// <summary>What the text tells besides.</summary>
    public string? Argument { get; init; }

    public static SheetException Of(string text, string? argument = null, Exception? inner = null) =>
        new($"{text}: {argument}", inner!) { Text = text, Argument = argument };
}
