namespace EGovCms.Contents.Fields;

/// <summary>Settings of <see cref="ContentPickerField"/>.</summary>
public sealed record ContentPickerFieldSettings : FieldSettings
{
    /// <summary>More than one item may be chosen.</summary>
    public bool Multiple { get; init; }

    /// <summary>Types that may be chosen; empty for all.</summary>
    public IReadOnlyList<string> DisplayedContentTypes { get; init; } = [];
}
