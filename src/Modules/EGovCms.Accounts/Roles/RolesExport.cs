using System.Text.Json.Nodes;
using EGovCms.Recipes.Exporting;

namespace EGovCms.Accounts.Roles;

/// <summary>Roles and what they may do; who has them is not told.</summary>
internal sealed class RolesExport(RoleStore roles) : IRecipeExportSource
{
    public int Order => 20;

    public async Task ExportAsync(RecipeExportContext context, CancellationToken cancellation)
    {
        var entries = (await roles.ListAsync(cancellation)).Select(role => (JsonNode)new JsonObject
        {
            ["Name"] = role.Name,
            ["Description"] = role.Description,
            ["Permissions"] = new JsonArray([.. role.Permissions.Order(StringComparer.Ordinal).Select(name => (JsonNode?)name)]),
            // Said always: a role that may do nothing must not keep what it has where it comes in.
            ["PermissionBehavior"] = "Replace",
        });
        context.AddStep(new JsonObject { ["name"] = "Roles", ["Roles"] = new JsonArray([.. entries]) });
    }
}
