namespace EGovCms.Forms.Elements;

/// <summary>What can be chosen.</summary>
public sealed record SelectChoice
{
    public string Text { get; init; } = "";

    public string Value { get; init; } = "";
}
