namespace EGovCms.Workflows;

/// <summary>Marks the module's texts: <c>Resources/WorkflowsText.resx</c>.</summary>
internal sealed class WorkflowsText;
