namespace EGovCms.Privacy;

/// <summary>Marks the module's texts: <c>Resources/PrivacyText.resx</c>.</summary>
internal sealed class PrivacyText;
