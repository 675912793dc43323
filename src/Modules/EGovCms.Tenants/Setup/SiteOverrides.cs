using System.Text.Json.Nodes;
using EGovCms.Recipes;

namespace EGovCms.Tenants.Setup;

/// <summary>
/// Writes a tenant's own site settings into the recipe that makes it, so that running it a second time changes nothing: set afterwards,
/// the recipe would first set its own again.
/// </summary>
internal static class SiteOverrides
{
    public static Recipe Apply(Recipe recipe, JsonObject overrides, bool append)
    {
        if (overrides.Count == 0)
            return recipe;
        var steps = recipe.Steps.Select(s => (JsonObject)s.DeepClone()).ToList();
        var sections = steps.Where(s => Same(s["name"]?.ToString(), "settings")).Select(SectionOf).OfType<JsonObject>().ToList();
        if (sections.Count == 0 && append)
        {
            var section = new JsonObject();
            steps.Add(new JsonObject { ["name"] = "settings", ["SiteSettings"] = section });
            sections.Add(section);
        }

        foreach (var section in sections)
        {
            foreach (var (name, value) in overrides)
                section[name] = value?.DeepClone();
        }

        return recipe with { Steps = steps };
    }

    private static JsonObject? SectionOf(JsonObject step) =>
        step.FirstOrDefault(m => Same(m.Key, "SiteSettings")).Value as JsonObject;

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
