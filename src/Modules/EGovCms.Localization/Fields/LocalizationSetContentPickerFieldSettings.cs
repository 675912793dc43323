namespace EGovCms.Localization.Fields;

/// <summary>Settings of <see cref="LocalizationSetContentPickerField"/>.</summary>
public sealed record LocalizationSetContentPickerFieldSettings
{
    /// <summary>Tells editors what to choose.</summary>
    public string Hint { get; init; } = "";

    public bool Required { get; init; }

    /// <summary>More than one set may be chosen.</summary>
    public bool Multiple { get; init; }

    /// <summary>Types whose items may be chosen; empty for all.</summary>
    public IReadOnlyList<string> DisplayedContentTypes { get; init; } = [];
}
