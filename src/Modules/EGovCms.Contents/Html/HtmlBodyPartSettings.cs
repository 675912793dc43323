namespace EGovCms.Contents.Html;

/// <summary>Settings of <see cref="HtmlBodyPart"/> in a type.</summary>
public sealed record HtmlBodyPartSettings
{
    /// <summary>Whether an empty body is refused when the item is published.</summary>
    public bool Required { get; init; }

    /// <summary>Accepted for Orchard Core's sake; bodies are always sanitised.</summary>
    public bool SanitizeHtml { get; init; } = true;
}
