using System.Text.Json.Nodes;
using EGovCms.Recipes;
using EGovCms.Templates.Editing;
using EGovCms.Templates.Store;
using EGovCms.Theming.Templates;

namespace EGovCms.Templates.Recipes;

/// <summary>
/// Recipe step <c>Templates</c>: <c>{ "name": "Templates", "Templates": { "Content__Article": { "Content": "…" } } }</c>, names
/// as alternates or as files.
/// </summary>
internal sealed class TemplatesStep(TemplateStore store, ITemplateCatalog catalog) : IRecipeStep
{
    public string Name => "Templates";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        if (context.Step["Templates"] is not JsonObject templates)
            throw context.Fail(".Templates", "It must be an object: { \"Content__Article\": { \"Content\": \"…\" } }.");
        foreach (var (alternate, value) in templates)
        {
            var place = $".Templates.{alternate}";
            var name = TemplateName.Normalize(alternate)
                ?? throw context.Fail(place, "It is no usable template name: letters, digits, hyphens, underscores and dots, beginning with a letter.");
            var text = value is JsonObject template && template["Content"] is JsonValue content && content.TryGetValue<string>(out var written) ? written : null;
            if (Fault(name, text) is not { } fault)
                context.Changed |= await store.SaveAsync(name, text!.ReplaceLineEndings("\n"), cancellation);
            else if (context.SkipUnknown)
                context.Unknown(place + ".Content", fault);
            else
                throw context.Fail(place + ".Content", fault);
        }
    }

    private string? Fault(string name, string? text)
    {
        if (text is null)
            return "The template needs its text.";
        return catalog.Check(name, text) is { } fault ? $"line {fault.Line}: {fault.Reason}" : null;
    }
}
