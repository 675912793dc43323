using EGovCms.Portal.Abstractions;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Public;

/// <summary>The block 便民查询 of a home page: the site's own systems, then those of the sites below.</summary>
internal sealed class QueryBlock(PublicSystems systems, IHttpContextAccessor accessor, IStringLocalizer<QueriesText> text) : IHomeBlock
{
    public string Style => "Queries";

    public string Name => text["Public_Queries"];

    public async ValueTask<HomeBlockContent?> ReadAsync(int count, CancellationToken cancellation)
    {
        var http = accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");
        var below = (await systems.BelowAsync(cancellation)).SelectMany(body => body.Systems.Select(system => ShownSystem.From(system, body)));
        var cards = await systems.CardsAsync(http, (await systems.OwnAsync(cancellation)).Concat(below).Take(count));
        return cards.Count == 0 ? null : new HomeBlockContent(new Shape("HomeQueries") { ["Systems"] = cards }, QueryFrame.Root, text["Public_Queries"]);
    }
}
