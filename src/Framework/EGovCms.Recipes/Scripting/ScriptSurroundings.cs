using Microsoft.Extensions.Configuration;

namespace EGovCms.Recipes.Scripting;

/// <summary>What scripts may know of the world.</summary>
internal sealed record ScriptSurroundings(string Tenant, IReadOnlyDictionary<string, string> Parameters, RecipeOptions Options, IConfiguration Settings)
{
    /// <summary>Where the administration lies is a setting in Orchard Core; here it is known.</summary>
    private const string AdminPrefix = "OrchardCore_Admin:AdminUrlPrefix";

    /// <summary>The tenant's URL prefix, without slashes.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Notes what is unknown (place, reason) and lets the script give nothing; null refuses it.</summary>
    public Action<string, string>? Skip { get; init; }

    /// <summary>
    /// A value of the host's configuration, if the operator opened its key to recipes. A closed key has none where unknown things are skipped, so that the
    /// script's own default counts.
    /// </summary>
    public string? Configuration(string key, string place, Func<string, Exception> fail)
    {
        if (Options.ConfigurationKeys.Contains(key, StringComparer.OrdinalIgnoreCase))
            return Settings[key];
        if (string.Equals(key, AdminPrefix, StringComparison.OrdinalIgnoreCase))
            return "Admin";
        var reason = $"The configuration key '{key}' is not open to recipes. An operator may add it to Recipes:ConfigurationKeys.";
        if (Skip is null)
            throw fail(reason);
        Skip(place, reason + " The script's default is used.");
        return null;
    }
}
