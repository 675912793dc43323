namespace EGovCms.Queries.Admin.Imports;

/// <summary>The data set that an import is for.</summary>
public sealed record ImportPlace(string System, string SystemName, string DataSet, string Name)
{
    public string Address => QueryAddresses.DataSet(System, DataSet);
}
