using EGovCms.Content.Fields;

namespace EGovCms.Localization.Fields;

/// <summary>Sets of translations; of each, pages show the item in their own language.</summary>
public sealed class LocalizationSetContentPickerField : ContentField
{
    public IReadOnlyList<string> LocalizationSets { get; set; } = [];
}
