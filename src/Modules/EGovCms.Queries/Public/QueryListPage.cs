using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Public;

/// <summary>便民查询: the site's query systems and those of the sites below it, with what one needs at hand.</summary>
internal sealed class QueryListPage(PublicSystems systems, QueryFrame frame, IStringLocalizer<QueriesText> text)
{
    public async Task<IResult> ShowAsync(HttpContext http)
    {
        var title = text["Public_Queries"].Value;
        var bodies = new List<Shape>();
        foreach (var body in await systems.BelowAsync(http.RequestAborted))
        {
            bodies.Add(new Shape("QueryBody")
            {
                ["Name"] = body.Name,
                ["Url"] = body.Url + "Queries",
                ["Systems"] = await systems.CardsAsync(http, body.Systems.Select(system => ShownSystem.From(system, body))),
            });
        }

        return new PageResult(new Shape("QueryList") { ["Systems"] = await systems.CardsAsync(http, await systems.OwnAsync(http.RequestAborted)), ["Bodies"] = bodies })
        {
            Title = [title],
            DependsOn = [],
            Meta = frame.Column(title, text["Public_Description"]),
            Breadcrumbs = frame.Trail(http, (title, null)),
            Alternates = PageAlternate.InEveryLanguage(http, QueryFrame.Root),
            Canonical = QueryFrame.Root,
        };
    }
}
