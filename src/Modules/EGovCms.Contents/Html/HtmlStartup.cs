using EGovCms.Content;
using EGovCms.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Html;

/// <summary>The feature <c>EGovCms.Html</c>.</summary>
[ForFeature("EGovCms.Html")]
public sealed class HtmlStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<HtmlBodyPart>();
        services.AddContentSettings<HtmlBodyPartSettings>();
        services.AddContentHandler<HtmlBodyHandler>();
    }
}
