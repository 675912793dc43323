namespace EGovCms.SignOn;

/// <summary>Marks the module's texts: <c>Resources/SignOnText.resx</c>.</summary>
internal sealed class SignOnText;
