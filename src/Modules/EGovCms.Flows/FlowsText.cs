namespace EGovCms.Flows;

/// <summary>Marks the module's texts: <c>Resources/FlowsText.resx</c>.</summary>
internal sealed class FlowsText;
