namespace EGovCms.Seo;

/// <summary>Marks the module's texts: <c>Resources/SeoText.resx</c>.</summary>
internal sealed class SeoText;
