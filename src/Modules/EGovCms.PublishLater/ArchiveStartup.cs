using EGovCms.Content;
using EGovCms.Contents.Abstractions;
using EGovCms.Modules;
using EGovCms.PublishLater.Parts;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.PublishLater;

/// <summary>The feature <c>EGovCms.ArchiveLater</c>.</summary>
[ForFeature("EGovCms.ArchiveLater")]
public sealed class ArchiveStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<ArchiveLaterPart>();
        services.AddPartEditor<ArchiveLaterEditor>();
    }
}
