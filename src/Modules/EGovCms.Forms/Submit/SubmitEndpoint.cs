using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Forms.Submit;

/// <summary>
/// Answers a form that nobody works on: Orchard Core hands such forms to workflows, which are not here. It keeps nothing and says so,
/// rather than thanking for what nobody will read.
/// </summary>
internal static class SubmitEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/forms/submit", Answer).AllowAnonymous();

    private static PageResult Answer(IStringLocalizer<FormsText> text) => new(new Shape("FormUnanswered")) { Title = [text["Unanswered_Title"]] };
}
