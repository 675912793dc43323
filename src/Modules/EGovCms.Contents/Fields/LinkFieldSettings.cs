namespace EGovCms.Contents.Fields;

/// <summary>Settings of <see cref="LinkField"/>.</summary>
public sealed record LinkFieldSettings : FieldSettings
{
    /// <summary><c>Optional</c>, <c>Required</c>, <c>Static</c> or <c>Url</c>: whether a text stands beside the URL.</summary>
    public string LinkTextMode { get; init; } = "Optional";
}
