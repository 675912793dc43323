namespace EGovCms.Audit;

/// <summary>Marks the module's texts: <c>Resources/AuditText.resx</c>.</summary>
internal sealed class AuditText;
