using System.Text.Json.Nodes;
using EGovCms.Recipes.Exporting;
using EGovCms.Templates.Store;

namespace EGovCms.Templates.Recipes;

/// <summary>The tenant's own templates, without drafts.</summary>
internal sealed class TemplatesExport(TemplateStore store) : IRecipeExportSource
{
    public int Order => 70;

    public async Task ExportAsync(RecipeExportContext context, CancellationToken cancellation)
    {
        var templates = new JsonObject();
        foreach (var template in (await store.ListAsync(cancellation)).Where(template => template.Content is not null))
            templates[template.Name] = new JsonObject { ["Content"] = template.Content };
        if (templates.Count > 0)
            context.AddStep(new JsonObject { ["name"] = "Templates", ["Templates"] = templates });
    }
}
