using EGovCms.Admin.Abstractions;
using EGovCms.Content.Definitions;
using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Contents.Admin.Types;

internal static class TypeEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var types = routes.MapAdmin("/ContentTypes").RequirePermission(ContentPermissions.EditTypes);
        types.MapGet("", ListAsync);
        types.MapGet("Create", () => Razor.Page<CreateTypePage>(new { Input = new TypeInput(), Errors = new FormErrors() }));
        types.MapPost("Create", CreateAsync);
        types.MapGet("{type}", EditAsync);
        types.MapPost("{type}", SaveAsync);
        types.MapPost("{type}/Delete", DeleteAsync).RequireConfirmation();
        types.MapPost("{type}/Parts", AddPartAsync);
        types.MapPost("{type}/Parts/{part}/Remove", RemovePartAsync).RequireConfirmation();
        FieldEndpoints.Map(types);
    }

    private static async Task<IResult> ListAsync(HttpContext context, IContentDefinitions definitions) =>
        Razor.Page<TypeListPage>(new { Types = (await definitions.ListTypesAsync(context.RequestAborted)).OrderBy(type => type.DisplayName, StringComparer.CurrentCulture).ToList() });

    private static async Task<IResult> CreateAsync(HttpContext context, TypeDefiner definer)
    {
        var input = TypeInput.From(await context.Request.ReadFormAsync(context.RequestAborted));
        var errors = await definer.CreateAsync(input, context.RequestAborted);
        return errors.IsEmpty
            ? TypedResults.LocalRedirect(context.Href($"~/Admin/ContentTypes/{input.Name}"))
            : Razor.Page<CreateTypePage>(new { Input = input, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> EditAsync(string type, HttpContext context, TypeDefiner definer) =>
        await definer.ModelAsync(type, null, new FormErrors(), context.RequestAborted) is { } model
            ? Razor.Page<TypeEditPage>(new { Model = model })
            : TypedResults.NotFound();

    private static async Task<IResult> SaveAsync(string type, HttpContext context, TypeDefiner definer)
    {
        var input = TypeInput.From(await context.Request.ReadFormAsync(context.RequestAborted)) with { Name = type };
        var errors = await definer.UpdateAsync(input, context.RequestAborted);
        if (errors.IsEmpty)
            return TypedResults.LocalRedirect(context.Href($"~/Admin/ContentTypes/{type}"));
        return await definer.ModelAsync(type, input, errors, context.RequestAborted) is { } model
            ? Razor.Page<TypeEditPage>(new { Model = model }, StatusCodes.Status422UnprocessableEntity)
            : TypedResults.NotFound();
    }

    private static async Task<IResult> DeleteAsync(string type, HttpContext context, TypeDefiner definer)
    {
        await definer.DeleteAsync(type, context.RequestAborted);
        return TypedResults.LocalRedirect(context.Href("~/Admin/ContentTypes"));
    }

    private static async Task<IResult> AddPartAsync(string type, HttpContext context, TypeDefiner definer)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        await definer.AddPartAsync(type, form["part"].ToString(), context.RequestAborted);
        return TypedResults.LocalRedirect(context.Href($"~/Admin/ContentTypes/{type}"));
    }

    private static async Task<IResult> RemovePartAsync(string type, string part, HttpContext context, TypeDefiner definer)
    {
        await definer.RemovePartAsync(type, part, context.RequestAborted);
        return TypedResults.LocalRedirect(context.Href($"~/Admin/ContentTypes/{type}"));
    }
}
