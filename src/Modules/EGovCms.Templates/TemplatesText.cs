namespace EGovCms.Templates;

/// <summary>Marks the module's texts: <c>Resources/TemplatesText.resx</c>.</summary>
internal sealed class TemplatesText;
