namespace EGovCms.Forms;

/// <summary>Marks the module's texts: <c>Resources/FormsText.resx</c>.</summary>
internal sealed class FormsText;
