using Microsoft.Extensions.Configuration;

namespace EGovCms.Recipes.Scripting;

/// <summary>What scripts may know of the world.</summary>
internal sealed record ScriptSurroundings(string Tenant, IReadOnlyDictionary<string, string> Parameters, RecipeOptions Options, IConfiguration Settings)
{
    /// <summary>The tenant's URL prefix, without slashes.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Notes what is unknown (place, reason) and lets the script give nothing; null refuses it.</summary>
    public Action<string, string>? Skip { get; init; }

    /// <summary>A value of the host's configuration, if the operator opened its key to recipes.</summary>
    public string? Configuration(string key, Func<string, Exception> fail)
    {
        if (!Options.ConfigurationKeys.Contains(key, StringComparer.OrdinalIgnoreCase))
            throw fail($"The configuration key '{key}' is not open to recipes. An operator may add it to Recipes:ConfigurationKeys.");
        return Settings[key];
    }
}
