using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Workflows.Admin;

/// <summary>Where the module's pages are.</summary>
internal static class Addresses
{
    public const string Tasks = "~/Admin/Tasks";

    public static string Workflow(string key, int? version = null) =>
        $"~/Admin/Workflows/{Uri.EscapeDataString(key)}" + Query(("version", Number(version)));

    public static string Edit(string key) => Workflow(key) + "/Edit";

    public static string Cases(string key, int? version = null, string? state = null, int? page = null) =>
        $"~/Admin/Workflows/{Uri.EscapeDataString(key)}/Cases" + Query(("version", Number(version)), ("state", state), ("page", Number(page)));

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static QueryString Query(params (string Name, string? Value)[] values) =>
        QueryString.Create(values.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
}
