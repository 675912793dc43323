namespace EGovCms.Queries.Admin;

/// <summary>Where the staff's pages are. Keys and ids need no escaping.</summary>
internal static class QueryAddresses
{
    public const string Systems = "~/Admin/QuerySystems";

    public const string New = Systems + "/New";

    public static string System(string key) => $"{Systems}/{key}";

    public static string DataSet(string key, string set) => $"{System(key)}/Data/{set}";

    public static string Import(string key, string set, string import) => $"{DataSet(key, set)}/Imports/{import}";

    public static string Design(string key) => System(key) + "/Design";
}
