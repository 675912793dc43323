namespace EGovCms.Queries.Pulls;

/// <summary>Data that cannot be fetched now.</summary>
internal sealed class PullException : Exception
{
    public PullException()
    {
    }

    public PullException(string message)
        : base(message)
    {
    }

    public PullException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The key of the text that says what to do.</summary>
    public required string Text { get; init; }

    /// <summary>What the text tells besides; nothing secret, as it is shown and stored.</summary>
    public string? Argument { get; init; }

    public static PullException Of(string text, string? argument = null, Exception? inner = null) => new($"{text}: {argument}", inner!) { Text = text, Argument = argument };
}
