using EGovCms.Modules;
using EGovCms.Scanning.Abstractions;
using EGovCms.Scanning.Clamd;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Scanning;

/// <summary>The virus scanner.</summary>
public sealed class Startup(IConfiguration configuration) : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<ClamdOptions>(configuration.GetSection(ClamdOptions.Section));
        services.AddSingleton<IFileScanner, ClamdScanner>();
    }
}
