using EGovCms.Content;
using EGovCms.Content.Queries;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Data;
using EGovCms.Modules;
using EGovCms.Theming.Liquid;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Lists;

/// <summary>The feature <c>EGovCms.Lists</c>.</summary>
[ForFeature("EGovCms.Lists")]
public sealed class ListStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<ListPart>();
        services.AddWeldedPart<ContainedPart>();
        services.AddContentSettings<ListPartSettings>();
        services.AddEntityModel<ListModel>();
        services.AddMigration<CreateContainedItems>();
        services.AddSingleton(new ContentIndexView("ContainedPartIndex",
            ["DocumentId", "ContentItemId", "ListContentItemId", "Order", "ContentType", "DisplayText", "PublishedUtc", "Latest", "Published"],
            """
            SELECT i."Id" AS "DocumentId", i."ContentItemId", c."ListContentItemId", c."Order", i."ContentType", i."DisplayText", i."PublishedUtc", 1 AS "Latest", 1 AS "Published"
            FROM "ContainedItems" c JOIN "ContentItems" i ON i."ContentItemId" = c."ContentItemId" AND i."Published"
            """));
        services.AddContentHandler<ContainedHandler>();
        services.AddScoped<IContentLists, ContentLists>();
        services.AddLiquid<ListLiquid>();
        services.AddPartDisplay<ListDisplay>();
    }
}
