using EGovCms.Tenancy;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenants.List;

/// <summary>What the list is asked for.</summary>
public sealed record TenantListQuery(string Search, TenantState? State, bool ByName, int Page)
{
    public static TenantListQuery From(HttpRequest request)
    {
        var search = request.Query["q"].ToString().Trim();
        return new TenantListQuery(
            search.Length > 100 ? search[..100] : search,
            Enum.TryParse<TenantState>(request.Query["state"], ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null,
            string.Equals(request.Query["sort"], "name", StringComparison.Ordinal),
            int.TryParse(request.Query["page"], out var page) && page is > 0 and < 1_000_000 ? page : 1);
    }

    /// <summary>The list's address with something changed.</summary>
    public string Address(int? page = null, bool? byName = null)
    {
        var values = new Dictionary<string, string?>();
        if (Search.Length > 0)
            values["q"] = Search;
        if (State is { } state)
            values["state"] = state.ToString();
        if (byName ?? ByName)
            values["sort"] = "name";
        if (page is > 1)
            values["page"] = page.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return "~/Admin/Tenants" + QueryString.Create(values);
    }
}
