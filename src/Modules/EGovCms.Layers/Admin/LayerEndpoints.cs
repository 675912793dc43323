using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Admin.Abstractions;
using EGovCms.Content.Items;
using EGovCms.Layers.Rules;
using EGovCms.Layers.Widgets;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Layers.Admin;

/// <summary>The pages of layers: the list with their widgets, and one layer.</summary>
internal static class LayerEndpoints
{
    private const int MaxName = 64;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var layers = routes.MapAdmin("/Layers").RequirePermission(LayerPermissions.Manage);
        layers.MapGet("", ListAsync);
        layers.MapGet("Edit", EditAsync);
        layers.MapPost("Edit", SaveAsync);
        layers.MapPost("Delete", DeleteAsync).RequireConfirmation();
    }

    private static async Task<IResult> ListAsync(LayerStore store, LayerWidgets widgets, CancellationToken cancellation) =>
        Razor.Page<LayersPage>(new { Layers = await store.ListAsync(cancellation), Widgets = await widgets.ListAsync(cancellation) });

    private static async Task<IResult> EditAsync(string? name, LayerStore store, CancellationToken cancellation)
    {
        if (name is null)
            return Razor.Page<LayerPage>(new { Layer = new Layer { Rule = "true" }, IsNew = true });
        return await FindAsync(store, name, cancellation) is { } layer ? Razor.Page<LayerPage>(new { Layer = layer }) : TypedResults.NotFound();
    }

    private static async Task<IResult> SaveAsync(
        string? name, HttpContext http, IFormCollection form, LayerStore store, RuleScripts scripts, INotices notices, IStringLocalizer<LayersText> text)
    {
        var errors = new FormErrors();
        var conditions = Conditions(form["Conditions"].ToString(), errors, text);
        var layer = new Layer
        {
            Name = name ?? form["Name"].ToString().Trim(),
            Description = form["Description"].ToString().Trim(),
            Rule = form["Rule"].ToString().Trim(),
            LayerRule = conditions,
        };
        if (layer.Name.Length is 0 or > MaxName)
            errors.Add("Name", text["Error_Name", MaxName]);
        else if (name is null && await FindAsync(store, layer.Name, http.RequestAborted) is not null)
            errors.Add("Name", text["Error_NameTaken", layer.Name]);
        if (layer.Rule.Length > 0 && scripts.Fault(layer.Rule) is { } fault)
            errors.Add("Rule", text["Error_Rule", fault]);
        if (!errors.IsEmpty)
            return Razor.Page<LayerPage>(new { Layer = layer, IsNew = name is null, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        await store.PutAsync([layer], http.RequestAborted);
        notices.Success(text["Saved", layer.Name]);
        return TypedResults.LocalRedirect(http.Href("~/Admin/Layers"));
    }

    private static async Task<IResult> DeleteAsync(string name, HttpContext http, LayerStore store, INotices notices, IStringLocalizer<LayersText> text)
    {
        await store.RemoveAsync(name, http.RequestAborted);
        notices.Success(text["Deleted", name]);
        return TypedResults.LocalRedirect(http.Href("~/Admin/Layers"));
    }

    private static JsonObject? Conditions(string sent, FormErrors errors, IStringLocalizer<LayersText> text)
    {
        if (string.IsNullOrWhiteSpace(sent))
            return null;
        try
        {
            return ContentJson.ReadObject(sent);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidCastException or ArgumentException)
        {
            errors.Add("Conditions", text["Error_Conditions"]);
            return null;
        }
    }

    private static async Task<Layer?> FindAsync(LayerStore store, string name, CancellationToken cancellation) =>
        (await store.ListAsync(cancellation)).FirstOrDefault(layer => layer.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
