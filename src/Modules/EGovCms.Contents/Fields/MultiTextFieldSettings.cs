namespace EGovCms.Contents.Fields;

/// <summary>Settings of <see cref="MultiTextField"/>.</summary>
public sealed record MultiTextFieldSettings : FieldSettings
{
    public IReadOnlyList<MultiTextChoice> Options { get; init; } = [];
}
