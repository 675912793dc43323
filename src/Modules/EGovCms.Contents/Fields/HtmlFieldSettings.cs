namespace EGovCms.Contents.Fields;

/// <summary>Settings of <see cref="HtmlField"/>.</summary>
public sealed record HtmlFieldSettings : FieldSettings
{
    /// <summary>Accepted for Orchard Core's sake; HTML is always sanitised.</summary>
    public bool SanitizeHtml { get; init; } = true;
}
