using Microsoft.Extensions.Configuration;

namespace EGovCms.Recipes.Scripting;

/// <summary>What scripts may know of the world.</summary>
internal sealed record ScriptSurroundings(string Tenant, IReadOnlyDictionary<string, string> Parameters, RecipeOptions Options, IConfiguration Settings)
{
    /// <summary>A value of the host's configuration, if the operator opened its key to recipes.</summary>
    public string? Configuration(string key, Func<string, Exception> fail)
    {
        if (!Options.ConfigurationKeys.Contains(key, StringComparer.OrdinalIgnoreCase))
            throw fail($"The configuration key '{key}' is not open to recipes. An operator may add it to Recipes:ConfigurationKeys.");
        return Settings[key];
    }
}
