using EGovCms.Tenancy.Observing;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenants.Running;

/// <summary>By what the sites are sorted.</summary>
public sealed record RunningQuery(RunningColumn By, bool Descending, int Page)
{
    private const string Address = "~/Admin/Tenants/Running";

    public static RunningQuery From(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var by = Enum.TryParse<RunningColumn>(request.Query["by"], ignoreCase: true, out var column) && Enum.IsDefined(column) ? column : RunningColumn.Hour;
        var descending = request.Query["order"].ToString() switch { "asc" => false, "desc" => true, _ => StartsDescending(by) };
        return new RunningQuery(by, descending, int.TryParse(request.Query["page"], out var page) && page > 1 ? page : 1);
    }

    /// <summary>The list sorted by the column, or turned round when it is so already.</summary>
    public string SortedBy(RunningColumn column) => Link(column, column == By ? !Descending : StartsDescending(column), 1);

    public string OnPage(int page) => Link(By, Descending, page);

    internal IReadOnlyList<TenantActivity> Sort(IReadOnlyList<TenantActivity> sites)
    {
        // The order of the tree among equals.
        var sorted = Descending ? sites.OrderByDescending(Key) : sites.OrderBy(Key);
        return By is RunningColumn.Site && !Descending ? sites : By is RunningColumn.Site ? [.. sites.Reverse()] : [.. sorted];
    }

    private static bool StartsDescending(RunningColumn column) => column is not RunningColumn.Site;

    private static string Link(RunningColumn by, bool descending, int page)
    {
        var query = QueryString.Create("by", by.ToString()).Add("order", descending ? "desc" : "asc");
        return Address + (page > 1 ? query.Add("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture)) : query);
    }

    // What is not known stands below what is.
    private double Key(TenantActivity site) => By switch
    {
        RunningColumn.Hour => site.RequestsHour,
        RunningColumn.Day => site.RequestsDay,
        RunningColumn.Kept => site.RequestsDay == 0 ? -1 : (double)site.KeptDay / site.RequestsDay,
        RunningColumn.Median => site.Median?.TotalMilliseconds ?? -1,
        RunningColumn.P95 => site.P95?.TotalMilliseconds ?? -1,
        RunningColumn.Errors => site.ErrorsDay,
        RunningColumn.Memory => site.MemoryBytes ?? -1,
        RunningColumn.Last => site.LastRequestUtc?.UtcTicks ?? -1,
        _ => 0,
    };
}
