using EGovCms.Admin.Abstractions;
using EGovCms.Content.Definitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Contents.Admin.Types;

internal static class FieldEndpoints
{
    public static void Map(IEndpointRouteBuilder types)
    {
        types.MapGet("{type}/Fields/Create", NewAsync);
        types.MapPost("{type}/Fields/Create", CreateAsync);
        types.MapGet("{type}/Fields/{field}", EditAsync);
        types.MapPost("{type}/Fields/{field}", SaveAsync);
        types.MapPost("{type}/Fields/{field}/Delete", DeleteAsync).RequireConfirmation();
    }

    private static async Task<IResult> NewAsync(string type, HttpContext context, IContentDefinitions definitions, IEnumerable<KnownField> kinds) =>
        await definitions.GetTypeAsync(type, context.RequestAborted) is { } definition
            ? Page(definition, new FieldInput(), kinds, new FormErrors(), isNew: true)
            : TypedResults.NotFound();

    private static async Task<IResult> CreateAsync(
        string type, HttpContext context, IContentDefinitions definitions, IEnumerable<KnownField> kinds, FieldDefiner definer)
    {
        if (await definitions.GetTypeAsync(type, context.RequestAborted) is not { } definition)
            return TypedResults.NotFound();
        var input = FieldInput.From(await context.Request.ReadFormAsync(context.RequestAborted));
        var errors = await definer.CreateAsync(definition, input, context.RequestAborted);
        return errors.IsEmpty ? Back(type, context) : Page(definition, input, kinds, errors, isNew: true);
    }

    private static async Task<IResult> EditAsync(string type, string field, HttpContext context, IContentDefinitions definitions, IEnumerable<KnownField> kinds)
    {
        var definition = await definitions.GetTypeAsync(type, context.RequestAborted);
        var part = await definitions.GetPartAsync(type, context.RequestAborted);
        return definition is not null && part?.Fields.FirstOrDefault(each => each.Name == field) is { } stored
            ? Page(definition, FieldInput.From(stored), kinds, new FormErrors(), isNew: false)
            : TypedResults.NotFound();
    }

    private static async Task<IResult> SaveAsync(
        string type, string field, HttpContext context, IContentDefinitions definitions, IEnumerable<KnownField> kinds, FieldDefiner definer)
    {
        if (await definitions.GetTypeAsync(type, context.RequestAborted) is not { } definition)
            return TypedResults.NotFound();
        var input = FieldInput.From(await context.Request.ReadFormAsync(context.RequestAborted)) with { Name = field };
        var errors = await definer.UpdateAsync(definition, input, context.RequestAborted);
        return errors.IsEmpty ? Back(type, context) : Page(definition, input, kinds, errors, isNew: false);
    }

    private static async Task<IResult> DeleteAsync(string type, string field, HttpContext context, FieldDefiner definer)
    {
        await definer.DeleteAsync(type, field, context.RequestAborted);
        return Back(type, context);
    }

    private static RedirectHttpResult Back(string type, HttpContext context) => TypedResults.LocalRedirect(context.Href($"~/Admin/ContentTypes/{type}"));

    private static IResult Page(ContentTypeDefinition type, FieldInput input, IEnumerable<KnownField> kinds, FormErrors errors, bool isNew) =>
        Razor.Page<FieldEditPage>(
            new { Type = type, Input = input, Kinds = kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal).ToList(), Errors = errors, IsNew = isNew },
            errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
