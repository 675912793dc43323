namespace EGovCms.Deployment;

/// <summary>Marks the module's texts: <c>Resources/DeploymentText.resx</c>.</summary>
internal sealed class DeploymentText;
