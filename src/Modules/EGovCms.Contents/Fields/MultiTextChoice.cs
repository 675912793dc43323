namespace EGovCms.Contents.Fields;

/// <summary>A text that can be chosen.</summary>
public sealed record MultiTextChoice
{
    public string Name { get; init; } = "";

    public string Value { get; init; } = "";

    public bool Default { get; init; }
}
