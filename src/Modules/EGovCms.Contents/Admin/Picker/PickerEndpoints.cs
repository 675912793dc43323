using EGovCms.Admin.Abstractions;
using EGovCms.Content.Definitions;
using EGovCms.Content.Queries;
using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Contents.Admin.Picker;

internal static class PickerEndpoints
{
    private const int PageSize = 12;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapAdmin("/Content").RequirePermission(ContentPermissions.List).MapGet("Pick", PickAsync);

    private static async Task<IResult> PickAsync(HttpContext context, IContentDefinitions definitions, IContentQueries queries)
    {
        var query = context.Request.Query;
        var types = query["type"].OfType<string>().Where(type => type.Length > 0).ToList();
        if (types.Count == 0)
        {
            types = [.. (await definitions.ListTypesAsync(context.RequestAborted))
                .Where(type => type.GetSettings<ContentTypeSettings>().Listable)
                .Select(type => type.Name)];
        }

        var page = await queries.ListAsync(
            new ContentQuery { Types = types, Text = query["q"], Status = ContentStatus.Latest, Order = ContentOrder.Modified, After = query["after"], Take = PageSize },
            context.RequestAborted);
        return Razor.Page<PickPage>(new { Page = page, Types = query["type"].OfType<string>().ToList(), Search = query["q"].ToString() });
    }
}
