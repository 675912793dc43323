using EGovCms.Content;
using EGovCms.Contents.Abstractions;
using EGovCms.Localization.Parts;
using EGovCms.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Localization;

/// <summary>The languages of content.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<LocalizationPart>();
        services.AddContentHandler<LocalizationHandler>();
        services.AddPartEditor<LocalizationEditor>();
    }
}
