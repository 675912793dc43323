namespace EGovCms.Contents.Alias;

/// <summary>Settings of <see cref="AliasPart"/> in a type.</summary>
public sealed record AliasPartSettings
{
    /// <summary><c>Editable</c> or <c>GeneratedDisabled</c>.</summary>
    public string Options { get; init; } = "Editable";

    /// <summary>Liquid that makes the alias when it is left empty.</summary>
    public string Pattern { get; init; } = "{{ ContentItem.DisplayText | slugify }}";
}
