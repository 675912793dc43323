using System.Text.Json.Nodes;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;

namespace EGovCms.Tenants.Steps;

/// <summary>Reads the step's JSON: <c>{ "Tenants": [{ "Name", "DisplayName", "Prefix", "Hosts", "Parent", "Profile", "Recipe", "ThenRecipes", "Settings" }] }</c>.</summary>
internal static class TenantsStepReader
{
    public static IReadOnlyList<TenantSetupRequest> Read(RecipeStepContext context, ShellSettings tenant)
    {
        if (Member(context.Step, "Tenants") is not JsonArray entries)
            throw context.Fail("", "The step has no array 'Tenants'.");
        var requests = new List<TenantSetupRequest>();
        for (var i = 0; i < entries.Count; i++)
        {
            var place = $".Tenants[{i}]";
            if (entries[i] is not JsonObject entry)
                throw context.Fail(place, "A tenant is an object with Name, DisplayName, Prefix and Recipe.");
            requests.Add(ReadOne(context, place, entry, tenant, position: i + 1));
        }

        return requests;
    }

    private static TenantSetupRequest ReadOne(RecipeStepContext context, string place, JsonObject entry, ShellSettings tenant, int position)
    {
        var name = Text(context, place, entry, "Name") ?? throw context.Fail(place, "The tenant has no 'Name'.");
        return new TenantSetupRequest
        {
            Name = name,
            DisplayName = Text(context, place, entry, "DisplayName") ?? name,
            Prefix = Text(context, place, entry, "Prefix") ?? "",
            Hosts = Texts(context, place, entry, "Hosts"),
            Parent = Text(context, place, entry, "Parent") ?? tenant.Name,
            // The order of the recipe is the order of the bodies.
            Position = position,
            Profile = Text(context, place, entry, "Profile"),
            Recipe = Text(context, place, entry, "Recipe") ?? throw context.Fail(place, $"The tenant '{name}' has no 'Recipe'."),
            ThenRecipes = Texts(context, place, entry, "ThenRecipes"),
            SiteSettings = Member(entry, "Settings") as JsonObject ?? [],
            SkipUnknown = context.SkipUnknown,
        };
    }

    private static string? Text(RecipeStepContext context, string place, JsonObject entry, string name) => Member(entry, name) switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => throw context.Fail($"{place}.{name}", "It must be a text."),
    };

    private static string[] Texts(RecipeStepContext context, string place, JsonObject entry, string name) => Member(entry, name) switch
    {
        null => [],
        JsonArray values when values.All(v => v is JsonValue text && text.TryGetValue<string>(out _)) => [.. values.Select(v => v!.GetValue<string>())],
        _ => throw context.Fail($"{place}.{name}", "It must be a list of texts."),
    };

    private static JsonNode? Member(JsonObject json, string name) =>
        json.FirstOrDefault(m => string.Equals(m.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
