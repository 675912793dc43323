using System.Globalization;

namespace EGovCms.Tenants.Usage;

/// <summary>Numbers of use as people read them.</summary>
internal static class UsageWords
{
    private static readonly string[] Units = ["KB", "MB", "GB", "TB"];

    public static string Number(long? number) => number?.ToString("N0", CultureInfo.CurrentCulture) ?? "—";

    public static string Bytes(long? bytes)
    {
        if (bytes is null)
            return "—";
        var (value, unit) = (bytes.Value / 1024.0, 0);
        while (value >= 1024 && unit < Units.Length - 1)
            (value, unit) = (value / 1024, unit + 1);
        return value.ToString(value < 10 && unit > 0 ? "0.#" : "0", CultureInfo.CurrentCulture) + " " + Units[unit];
    }
}
