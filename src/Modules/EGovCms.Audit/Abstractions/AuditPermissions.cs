using EGovCms.Tenancy.Security;

namespace EGovCms.Audit.Abstractions;

/// <summary>Permissions of this module.</summary>
public static class AuditPermissions
{
    /// <summary>To read who did what in the tenant's administration, and to take it out as a file.</summary>
    public static readonly Permission ViewAuditTrail = new("ViewAuditTrail", "Read the audit trail", "Security");
}
