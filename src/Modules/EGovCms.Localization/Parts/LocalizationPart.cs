using EGovCms.Content.Items;

namespace EGovCms.Localization.Parts;

/// <summary>The item's language. Items of one set are translations of each other.</summary>
public sealed class LocalizationPart : ContentPart
{
    /// <summary>The same for all translations.</summary>
    public string LocalizationSet { get; set; } = "";

    /// <summary>As <c>zh-CN</c>.</summary>
    public string Culture { get; set; } = "";
}
