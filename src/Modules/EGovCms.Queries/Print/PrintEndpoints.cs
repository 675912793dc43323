using System.Net.Mime;
using EGovCms.Admin.Abstractions;
using EGovCms.Protection.Abstractions;
using EGovCms.Queries.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Print;

/// <summary>Papers of results, and their codes. A paper is made of a form that the result carries, never of an address.</summary>
internal static class PrintEndpoints
{
    private const long LargestRequest = 32 << 10;
    private const int LongestField = 8 << 10;
    private const int MostFields = 16;

    public static void Map(IEndpointRouteBuilder routes)
    {
        Limit(routes.MapPost("Queries/{querySystem}/Pdf", PrintAsync));
        routes.MapGet("Queries/Verify", (HttpContext http, VerifyPage page) => page.FormAsync(http, "", new FormErrors(), StatusCodes.Status200OK)).AllowAnonymous();
        Limit(routes.MapPost("Queries/Verify", (HttpContext http, VerifyHandler handler) => handler.VerifyAsync(http)).GuardedBy(VerifyPage.Purpose));
    }

    private static void Limit(RouteHandlerBuilder route) => route.AllowAnonymous()
        .WithMetadata(new RequestSizeLimitAttribute(LargestRequest))
        .WithFormOptions(valueCountLimit: MostFields, valueLengthLimit: LongestField, multipartBodyLengthLimit: LargestRequest);

    private static async Task<IResult> PrintAsync(string querySystem, HttpContext http, PaperMaker papers, AskPage page, IStringLocalizer<QueriesText> text)
    {
        PrivatePage.NeverStore(http);
        if (await page.FindAsync(http, querySystem) is not { } system)
            return Results.NotFound();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (document, problem) = await papers.MakeAsync(http, form["ticket"].ToString());
        if (document is not null)
            return Results.File(document, MediaTypeNames.Application.Pdf, $"{text["Print_File"].Value}.pdf");
        var errors = new FormErrors();
        errors.Add(text[problem!]);
        return await page.FormAsync(http, system, AskForm.Empty(system, null), errors, StatusCodes.Status422UnprocessableEntity);
    }
}
