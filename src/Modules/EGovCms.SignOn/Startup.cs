using EGovCms.Accounts.Abstractions;
using EGovCms.Data;
using EGovCms.Data.Platform;
using EGovCms.Modules;
using EGovCms.SignOn.Provider;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenIddict.Server;

namespace EGovCms.SignOn;

/// <summary>The platform as provider: it alone carries what OpenIddict needs.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddOptions<SignOnOptions>().BindConfiguration(SignOnOptions.Section);
        services.AddPlatformMigration<CreateSignOn>();
        services.AddDbContext<SignOnDb>(
            (provider, options) => provider.GetRequiredService<IPlatformDatabase>().Configure(options), optionsLifetime: ServiceLifetime.Singleton);
        services.AddScoped<ClientRegistry>();
        services.AddSingleton<ReturningSite>();
        services.AddSingleton<IReturningSite>(p => p.GetRequiredService<ReturningSite>());
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<SignOnDb>())
            .AddServer(ProviderConfiguration.Configure);
        services.AddOptions<OpenIddictServerOptions>().Configure<ShellSettings, IOptions<SignOnOptions>>(ProviderConfiguration.ConfigureTenant);
        services.Replace(ServiceDescriptor.Singleton<IAuthenticationSchemeProvider, SchemesByPath>());
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        app.UseMiddleware<ReturnPolicy>();
        routes.MapAuthorize();
        routes.MapEndSession();
    }
}
