namespace EGovCms.Search.Finding;

/// <summary>A column as it stands in the index.</summary>
internal readonly record struct ColumnValue(string Tenant, string Id, string Name)
{
    public static ColumnValue Of(string value) => value.Split('\n', 3) is [var tenant, var id, var name] ? new(tenant, id, name) : new("", "", "");
}
