namespace EGovCms.Layers;

/// <summary>Marks the module's texts: <c>Resources/LayersText.resx</c>.</summary>
internal sealed class LayersText;
