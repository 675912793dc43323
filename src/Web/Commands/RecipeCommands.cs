using System.CommandLine;
using EGovCms.Recipes;
using Spectre.Console;

namespace EGovCms.Web.Commands;

/// <summary><c>recipe …</c>: the recipes of the installation, and running one, or a file, on a site.</summary>
internal static class RecipeCommands
{
    public static Command Create(CommandSet set)
    {
        var recipe = set.Argument("recipe");
        var tenant = set.Tenant();
        var skip = set.Option<bool>("skip-unknown");
        var parameters = set.Option<string[]>("param");
        return set.Group("recipe",
            set.Command("list", "recipe_list", ListAsync),
            set.Command("run", "recipe_run", i => RunAsync(i, i.Required(recipe), i.Value(tenant)!, i.Value(skip), i.Value(parameters) ?? []), recipe, tenant, skip, parameters));
    }

    private static async Task<int> ListAsync(Invocation invocation)
    {
        await using var installation = Installation.Compose(invocation.Configuration);
        var recipes = installation.Services.GetRequiredService<IRecipeCatalog>().List();
        invocation.Terminal.Result(recipes.Select(r => new { r.Name, r.DisplayName, r.Description, r.IsSetupRecipe, Steps = r.Steps.Count }), () =>
        {
            var table = invocation.Terminal.Table("Name", "DisplayName", "Steps");
            foreach (var recipe in recipes)
                table.AddRow(new Text(recipe.Name), new Text(recipe.DisplayName), new Text(recipe.Steps.Count.ToString(System.Globalization.CultureInfo.CurrentCulture)));
            return table;
        });
        return ExitCode.Done;
    }

    private static async Task<int> RunAsync(Invocation invocation, string name, string tenant, bool skipUnknown, string[] parameters)
    {
        await using var installation = await Installation.OpenAsync(invocation);
        using var source = await RecipeSource.FindAsync(name, installation, invocation);
        var recipe = source.Recipe;
        await using (await installation.ScopeAsync(tenant, invocation))
        {
            // Only to learn that it can be started: the runner opens scopes of its own.
        }

        var options = new RecipeRunOptions
        {
            SkipUnknown = skipUnknown,
            Parameters = parameters.Select(p => Pairs.Split(p, invocation.Text)).ToDictionary(p => p.Name, p => p.Value, StringComparer.OrdinalIgnoreCase),
        };
        var outcome = await RecipeWork.RunAsync(invocation, installation, invocation.Text["Recipe_Running", recipe.Name, tenant],
            () => installation.Services.GetRequiredService<IRecipeRunner>().RunAsync(tenant, recipe, options, invocation.Cancellation));
        invocation.Terminal.Done(
            new { recipe = recipe.Name, tenant, outcome.Steps, outcome.Changed, outcome.Skipped },
            invocation.Text["Recipe_Ran", recipe.Name, outcome.Steps, outcome.Changed], [.. outcome.Skipped.Select(s => invocation.Text["Recipe_Skipped", s])]);
        return ExitCode.Done;
    }
}
