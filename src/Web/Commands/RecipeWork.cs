using EGovCms.Recipes;

namespace EGovCms.Web.Commands;

/// <summary>Long work that runs recipes, shown step by step: whichever recipe of whichever site is under way.</summary>
internal static class RecipeWork
{
    public static Task<T> RunAsync<T>(Invocation invocation, Installation installation, string what, Func<Task<T>> work) =>
        invocation.Terminal.WorkAsync(what, async line =>
        {
            using var following = installation.Services.GetRequiredService<IRecipeProgress>().Follow(progress => Show(invocation, line, progress));
            return await work();
        });

    private static void Show(Invocation invocation, WorkLine line, RecipeProgress at)
    {
        var step = invocation.Text["Recipe_Step", at.Tenant, at.Recipe, at.Step, at.Steps, at.Name];
        if (at.Items == 0)
            line.Step(step);
        else
            line.Detail($"{step} {at.Done}/{at.Items}");
    }
}
