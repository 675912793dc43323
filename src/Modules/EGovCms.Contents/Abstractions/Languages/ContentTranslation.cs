namespace EGovCms.Contents.Abstractions.Languages;

/// <summary>A public item in one language of its set.</summary>
/// <param name="Culture">Its language, by its IETF name.</param>
/// <param name="ContentItemId">Its id.</param>
/// <param name="Title">Its display text.</param>
/// <param name="Path">Its path without a slash, or empty when it has none.</param>
public sealed record ContentTranslation(string Culture, string ContentItemId, string Title, string Path)
{
    /// <summary><c>~/path</c>, without the language.</summary>
    public string Url => Path.Length > 0 ? "~/" + Path : $"~/Contents/ContentItems/{ContentItemId}";
}
