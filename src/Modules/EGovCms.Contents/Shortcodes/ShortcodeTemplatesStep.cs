using System.Text.Json.Nodes;
using EGovCms.Data.Settings;
using EGovCms.Recipes;
using EGovCms.Theming.Templates;

namespace EGovCms.Contents.Shortcodes;

/// <summary>Recipe step <c>ShortcodeTemplates</c>: <c>{ "ShortcodeTemplates": { "phone": { "Content": "…" } } }</c>.</summary>
internal sealed class ShortcodeTemplatesStep(ISettingsStore settings, ITemplateCatalog catalog) : IRecipeStep
{
    public string Name => "ShortcodeTemplates";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        if (context.Step["ShortcodeTemplates"] is not JsonObject templates)
            throw context.Fail(".ShortcodeTemplates", "It must be an object: { \"phone\": { \"Content\": \"…\" } }.");
        var section = await settings.GetAsync(nameof(ShortcodeTemplateSet), cancellation);
        var merged = (section?[nameof(ShortcodeTemplateSet.Templates)] as JsonObject)?.DeepClone() as JsonObject ?? [];
        foreach (var (name, value) in templates)
        {
            var place = $".ShortcodeTemplates.{name}.Content";
            if (value is not JsonObject template || template["Content"] is not JsonValue content || !content.TryGetValue<string>(out var text))
                throw context.Fail(place, "The shortcode needs its template.");
            if (catalog.Check(name, text) is { } fault)
                context.Unknown(place, $"line {fault.Line}: {fault.Reason}");
            else
                merged[name] = text;
        }

        context.Changed |= await settings.MergeAsync(nameof(ShortcodeTemplateSet), new JsonObject { [nameof(ShortcodeTemplateSet.Templates)] = merged }, cancellation);
    }
}
