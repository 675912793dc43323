using EGovCms.Accounts.Users;
using EGovCms.Data.Audit;

namespace EGovCms.Accounts.Roles;

/// <summary>What editing roles speaks and records with.</summary>
internal sealed record RoleTools(UserText Text, IAuditTrail Audit);
