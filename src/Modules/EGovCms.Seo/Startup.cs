using EGovCms.Content;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Modules;
using EGovCms.Seo.Head;
using EGovCms.Theming.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Seo;

/// <summary>What search engines see of a page. Late: it has the last word on title and meta elements.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override int Order => 50;

    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<SeoMetaPart>();
        services.AddScoped<IContentPageContributor, SeoContributor>();
        services.AddPartEditor<SeoMetaEditor>();
        services.AddScoped<IZoneContributor, SeoHead>();
    }
}
