using System.Text.Json.Nodes;
using EGovCms.Data.Settings;
using EGovCms.Recipes;

namespace EGovCms.Menus.AdminMenus;

/// <summary>Recipe step <c>AdminMenu</c>: <c>{ "data": [ { "Id", "Name", "Enabled", "MenuItems": [ { "$type": "…LinkAdminNode…" } ] } ] }</c>.</summary>
internal class AdminMenuStep(ISettingsStore settings) : IRecipeStep
{
    public virtual string Name => "AdminMenu";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        if (context.Step["data"] is not JsonArray data)
            throw context.Fail(".data", "It must be a list of menus.");
        var menus = ((JsonArray)(await settings.GetAsync<AdminMenuSet>(cancellation)).Menus.DeepClone()).OfType<JsonObject>().ToList();
        for (var i = 0; i < data.Count; i++)
        {
            if (data[i] is not JsonObject menu || menu["Id"]?.ToString() is not { Length: > 0 } id)
                throw context.Fail($".data[{i}].Id", "A menu is an object with an Id, a Name and MenuItems.");
            foreach (var kind in AdminNodes.UnknownIn(menu["MenuItems"]))
                context.Unknown($".data[{i}].MenuItems", $"There is no node '{kind}'; it is not shown.");
            menus.RemoveAll(each => each["Id"]?.ToString() == id);
            menus.Add((JsonObject)menu.DeepClone());
        }

        var section = new JsonObject { [nameof(AdminMenuSet.Menus)] = new JsonArray([.. menus.Select(menu => menu.DeepClone())]) };
        context.Changed |= await settings.MergeAsync(nameof(AdminMenuSet), section, cancellation);
    }
}
