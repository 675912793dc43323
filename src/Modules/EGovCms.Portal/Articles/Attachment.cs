namespace EGovCms.Portal.Articles;

/// <summary>A file of an article, as templates see it, by its media path.</summary>
internal sealed record Attachment(string Path, string Name)
{
    public static Attachment From(string path, string? name) => new(path, string.IsNullOrWhiteSpace(name) ? System.IO.Path.GetFileName(path) : name);
}
