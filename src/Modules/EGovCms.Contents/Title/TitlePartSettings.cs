namespace EGovCms.Contents.Title;

/// <summary>Settings of <see cref="TitlePart"/> in a type.</summary>
public sealed record TitlePartSettings
{
    private static readonly string[] Numbered = ["Editable", "GeneratedDisabled", "GeneratedHidden", "EditableRequired"];

    private readonly string _options = "Editable";

    /// <summary><c>Editable</c>, <c>EditableRequired</c>, <c>GeneratedDisabled</c> or <c>GeneratedHidden</c>; Orchard Core's numbers of them are understood.</summary>
    public string Options
    {
        get => _options;
        init => _options = int.TryParse(value, out var number) && number >= 0 && number < Numbered.Length ? Numbered[number] : value;
    }

    /// <summary>Liquid that makes the title when it is generated or left empty.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>Highest number of characters.</summary>
    public int MaxLength { get; init; } = 255;
}
