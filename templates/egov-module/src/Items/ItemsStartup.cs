using EGovCms.Content;
using EGovCms.Contents.Abstractions;
using EGovCms.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Egov.NewModule.Items;

/// <summary>The content type and its part.</summary>
public sealed class ItemsStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<NewModulePart>();
        services.AddPartEditor<NewModuleEditor>();
        services.AddContentType("NewModule", new() { Creatable = true, Listable = true, Draftable = true }, "TitlePart", "AutoroutePart", nameof(NewModulePart));
    }
}
