using System.Text.Json.Nodes;
using EGovCms.Data.Settings;
using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Templates.Themes;
using EGovCms.Theming.Themes;

namespace EGovCms.Templates.Recipes;

/// <summary>Recipe step <c>themes</c>: <c>{ "name": "themes", "Site": "…", "Admin": "…" }</c>. A theme that is not enabled is enabled.</summary>
internal sealed class ThemesStep(ISettingsStore settings, ThemeChoices choices) : IRecipeStep
{
    /// <summary>Orchard Core's own administration: nothing is missing where ours stands in its place.</summary>
    private const string OrchardAdmin = "TheAdmin";

    /// <summary>Orchard Core's plain public theme: it means whichever the product brings.</summary>
    private const string OrchardSite = "TheTheme";

    public string Name => "themes";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        var values = new JsonObject();
        Read(context, nameof(ThemeSettings.Site), forAdmin: false, values);
        Read(context, nameof(ThemeSettings.Admin), forAdmin: true, values);
        if (context.SkipUnknown && values[nameof(ThemeSettings.Site)] is null && Names(context.Step[nameof(ThemeSettings.Site)]))
            FallBack(context, values);
        if (values.Count == 0)
            return;
        var themes = values.Select(v => v.Value!.GetValue<string>()).ToList();
        context.Changed = await settings.MergeAsync(nameof(ThemeSettings), values, cancellation) || !choices.AreEnabled(themes);
        context.AfterCommit.Add(token => choices.EnableAsync(themes, token));
    }

    /// <summary>A recipe's own theme is rarely here: its content is shown by the first public theme there is rather than by none.</summary>
    private void FallBack(RecipeStepContext context, JsonObject values)
    {
        if (choices.Public is not [var theme, ..])
            return;
        values[nameof(ThemeSettings.Site)] = theme.Id;
        context.Skipped.Add($"{context.Recipe.Name}: {context.Place}.{nameof(ThemeSettings.Site)}: The site is shown by '{theme.Id}' instead.");
    }

    private ModuleInfo? Plain(string id, bool forAdmin) =>
        !forAdmin && string.Equals(id, OrchardSite, StringComparison.OrdinalIgnoreCase) && choices.Public is [var theme, ..] ? theme : null;

    private static bool Names(JsonNode? site) => site is JsonValue value && value.TryGetValue<string>(out var id) && id.Length > 0;

    private void Read(RecipeStepContext context, string name, bool forAdmin, JsonObject values)
    {
        if (context.Step[name] is not { } node)
            return;
        if (node is not JsonValue value || !value.TryGetValue<string>(out var id))
            throw context.Fail("." + name, "It must be a theme's id.");
        if ((choices.Find(id, forAdmin) ?? Plain(id, forAdmin)) is { } theme)
            values[name] = theme.Id;
        else if (id.Length > 0 && !(forAdmin && string.Equals(id, OrchardAdmin, StringComparison.OrdinalIgnoreCase)))
            context.Unknown("." + name, $"There is no theme '{id}' for {(forAdmin ? "the administration" : "the public site")}.");
    }
}
