using EGovCms.Contents.Abstractions.Display;
using EGovCms.Theming.Shapes;

namespace EGovCms.Queries.Public;

/// <summary>
/// A service that a page announces as coming (content type <c>UpcomingService</c>) and that names a query system by its key: once this site or one below has that
/// system, the page leads to it. Its address, and what links to it, stays.
/// </summary>
internal sealed class OpenedService(PublicSystems systems) : IContentPageContributor
{
    private const string ContentType = "UpcomingService";

    public bool TellsDependencies => true;

    public async ValueTask ContributeAsync(ContentPageContext context)
    {
        if (context.Item.ContentType != ContentType || (string?)context.Item.Content[ContentType]?["QuerySystem"]?["Text"] is not { Length: > 0 } key)
            return;
        var open = await systems.NamedAsync(key, context.Http.RequestAborted);
        if (open.Count > 0)
            context.Shape["Opened"] = new Shape("QueryOpened") { ["Systems"] = await systems.CardsAsync(context.Http, open) };
    }
}
