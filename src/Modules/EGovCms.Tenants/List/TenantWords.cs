using EGovCms.Admin.Abstractions;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Tenants.List;

/// <summary>How a tenant is shown: its state in words and colour, its address, what it was made from.</summary>
internal sealed class TenantWords(IStringLocalizer<TenantsText> text, IRecipeCatalog recipes, IHttpContextAccessor http)
{
    private Dictionary<string, string>? _recipes;

    public string State(TenantState state) => text["State_" + state];

    public static Tone Tone(TenantState state) => state switch
    {
        TenantState.Running => EGovCms.Admin.Abstractions.Tone.Success,
        TenantState.Invalid => EGovCms.Admin.Abstractions.Tone.Danger,
        TenantState.Initializing => EGovCms.Admin.Abstractions.Tone.Info,
        _ => EGovCms.Admin.Abstractions.Tone.Neutral,
    };

    public static string Name(ShellSettings tenant) => tenant.DisplayName.Length > 0 ? tenant.DisplayName : tenant.Name;

    /// <summary>The database as its makers write it.</summary>
    public static string Database(ShellSettings tenant) => tenant.DatabaseProvider switch
    {
        "Sqlite" => "SQLite",
        "Postgres" => "PostgreSQL",
        var other => other,
    };

    /// <summary>The recipe's name as people read it; its plain name when it is no longer there.</summary>
    public string Recipe(ShellSettings tenant)
    {
        // Read once for all rows of a page.
        _recipes ??= recipes.List().ToDictionary(r => r.Name, r => r.DisplayName, StringComparer.OrdinalIgnoreCase);
        return _recipes.TryGetValue(tenant.Recipe, out var name) && name.Length > 0 ? name : tenant.Recipe;
    }

    /// <summary>The address people type: host and prefix.</summary>
    public static string Place(ShellSettings tenant) => (tenant.Hosts.Count > 0 ? tenant.Hosts[0] : "") + "/" + tenant.Prefix;

    /// <summary>A link to the tenant, on its first host or on the present one.</summary>
    public string Url(ShellSettings tenant, string path = "/")
    {
        var request = http.HttpContext!.Request;
        var prefix = tenant.Prefix.Length > 0 ? "/" + tenant.Prefix : "";
        return (tenant.Hosts.Count > 0 ? TenantUrl.Root(tenant, request) : prefix) + path;
    }
}
