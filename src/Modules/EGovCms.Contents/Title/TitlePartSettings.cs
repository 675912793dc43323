namespace EGovCms.Contents.Title;

/// <summary>Settings of <see cref="TitlePart"/> in a type.</summary>
public sealed record TitlePartSettings
{
    /// <summary><c>Editable</c>, <c>EditableRequired</c>, <c>GeneratedDisabled</c> or <c>GeneratedHidden</c>.</summary>
    public string Options { get; init; } = "Editable";

    /// <summary>Liquid that makes the title when it is generated or left empty.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>Highest number of characters.</summary>
    public int MaxLength { get; init; } = 255;
}
