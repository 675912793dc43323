using System.Collections.Frozen;
using System.Text.Json.Nodes;
using EGovCms.Accounts.Access;
using EGovCms.Recipes;

namespace EGovCms.Accounts.Roles;

/// <summary>
/// Recipe step <c>Roles</c>, in Orchard Core's form: <c>{ "name": "Roles", "Roles": [{ "Name", "Description", "Permissions": [],
/// "PermissionBehavior": "Replace" | "Add" | "Remove" }] }</c>. A role without a behaviour and without permissions keeps those it has: Orchard Core's
/// recipes name roles so and count on what the features give them.
/// </summary>
internal sealed class RolesStep(RoleStore roles, PermissionCatalog permissions) : IRecipeStep
{
    public string Name => "Roles";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        if (Member(context.Step, "Roles") is not JsonArray entries)
            throw Refuse(context, "", "The step has no array 'Roles'.");
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is not JsonObject entry)
                throw Refuse(context, $".Roles[{i}]", "A role is an object with Name, Description and Permissions.");
            context.Changed |= await ApplyAsync(context, entry, $".Roles[{i}]", cancellation);
        }
    }

    private async Task<bool> ApplyAsync(RecipeStepContext context, JsonObject entry, string place, CancellationToken cancellation)
    {
        var name = Text(entry, "Name")?.Trim() ?? "";
        if (!RoleName.IsUsable(name))
            throw Refuse(context, place + ".Name", $"'{name}' is no usable role name: 1 to {RoleStore.NameLength} characters, no control characters.");
        var stored = await roles.FindAsync(name, cancellation);
        var role = stored ?? new RoleDefinition(name, "", []);
        var named = Permissions(context, entry, place);
        var granted = (Text(entry, "PermissionBehavior") ?? (NamesNone(entry) ? "Add" : "Replace")).ToUpperInvariant() switch
        {
            "REPLACE" => named,
            "ADD" => role.Permissions.Union(named),
            "REMOVE" => role.Permissions.Except(named, StringComparer.OrdinalIgnoreCase),
            var other => throw Refuse(context, place + ".PermissionBehavior", $"'{other}' is not one of Replace, Add, Remove."),
        };
        // An administrator holds all permissions without naming them.
        role = role with
        {
            Description = Text(entry, "Description") ?? role.Description,
            Permissions = role.IsAdministrator ? [] : granted.ToFrozenSet(StringComparer.OrdinalIgnoreCase),
        };
        return await roles.SaveAsync(role, cancellation);
    }

    private List<string> Permissions(RecipeStepContext context, JsonObject entry, string place)
    {
        var found = new List<string>();
        var named = Member(entry, "Permissions") as JsonArray ?? [];
        for (var i = 0; i < named.Count; i++)
        {
            var name = named[i]?.GetValueKind() is System.Text.Json.JsonValueKind.String ? named[i]!.GetValue<string>() : "";
            if (permissions.Find(name) is { } permission)
                found.Add(permission.Name);
            else
                context.Unknown($"{place}.Permissions[{i}]", $"There is no permission '{name}'. Correct the name, or enable the feature that declares it in an earlier step.");
        }

        return found;
    }

    private static bool NamesNone(JsonObject entry) => Member(entry, "Permissions") is null or JsonArray { Count: 0 };

    private static JsonNode? Member(JsonObject json, string name) =>
        json.FirstOrDefault(m => string.Equals(m.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string? Text(JsonObject json, string name) =>
        Member(json, name) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static RecipeException Refuse(RecipeStepContext context, string place, string reason) =>
        new(context.Recipe.Name, context.Place + place, reason);
}
