namespace EGovCms.Localization;

/// <summary>Marks the module's texts: <c>Resources/LocalizationText.resx</c>.</summary>
internal sealed class LocalizationText;
