using EGovCms.Tenancy.Security;

namespace EGovCms.Queries.Abstractions;

/// <summary>Permissions of this module.</summary>
public static class QueryPermissions
{
    /// <summary>To design query systems: their columns, and what identifies a row.</summary>
    public static readonly Permission Manage = new("ManageQuerySystems", "Permission_ManageQuerySystems", "QuerySystem");

    /// <summary>To import data, switch it in and roll it back.</summary>
    public static readonly Permission Import = new("ImportQueryData", "Permission_ImportQueryData", "QuerySystem");

    /// <summary>To see which query systems there are and how their data stand, without any of it.</summary>
    public static readonly Permission View = new("ViewQuerySystems", "Permission_ViewQuerySystems", "QuerySystem", "ManageQuerySystems", "ImportQueryData");
}
