using EGovCms.Contents.Abstractions;
using EGovCms.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Media.Admin;

/// <summary>What content editors need of media: the field that picks some.</summary>
public sealed class AdminStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services) => services.AddFieldEditor<MediaFieldEditor>();
}
