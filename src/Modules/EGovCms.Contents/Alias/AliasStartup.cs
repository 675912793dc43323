using EGovCms.Content;
using EGovCms.Content.Queries;
using EGovCms.Contents.Abstractions;
using EGovCms.Data;
using EGovCms.Modules;
using EGovCms.Theming.Liquid;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Alias;

/// <summary>The feature <c>EGovCms.Alias</c>.</summary>
[ForFeature("EGovCms.Alias")]
public sealed class AliasStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<AliasPart>();
        services.AddContentSettings<AliasPartSettings>();
        services.AddEntityModel<AliasModel>();
        services.AddMigration<CreateAliases>();
        services.AddSingleton(new ContentIndexView("AliasPartIndex",
            ["DocumentId", "ContentItemId", "Alias", "Latest", "Published"],
            """
            SELECT i."Id" AS "DocumentId", i."ContentItemId", a."Alias", 1 AS "Latest", 1 AS "Published"
            FROM "ContentAliases" a JOIN "ContentItems" i ON i."ContentItemId" = a."ContentItemId" AND i."Published"
            """));
        services.AddContentHandler<AliasHandler>();
        services.AddScoped<IContentAliases, AliasLookup>();
        services.AddLiquid<AliasLiquid>();
    }
}
