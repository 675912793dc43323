using EGovCms.Accounts.Abstractions;
using EGovCms.Admin.Abstractions;
using EGovCms.Modules;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EGovCms.SignOn.Client;

/// <summary>A tenant on a host of its own as client of the platform.</summary>
[ForFeature("EGovCms.SignOn.Client")]
public sealed class ClientStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddOptions<SignOnOptions>().BindConfiguration(SignOnOptions.Section);
        services.AddAuthentication().AddOpenIdConnect(CentralSignIn.Scheme, _ => { });
        services.AddOptions<OpenIdConnectOptions>(CentralSignIn.Scheme)
            .Configure<ShellSettings, IShellHost, IOptions<SignOnOptions>, IDataProtectionProvider>(ClientConfiguration.Configure);
        services.AddScoped<ReturnEvents>();
        services.AddSingleton<ICentralSignIn, CentralSignIn>();
        services.Replace(ServiceDescriptor.Singleton<IAuthenticationSchemeProvider, SchemesByPath>());
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        // A form that was sent after the session ended leads to the platform: browsers hold the form's policy against that redirect.
        var authority = app.ApplicationServices.GetRequiredService<IOptions<SignOnOptions>>().Value.AuthorityUri.GetLeftPart(UriPartial.Authority);
        app.Use((context, next) =>
        {
            context.Features.Get<ICspFeature>()?.Allow("form-action", authority);
            return next(context);
        });
        routes.MapGet(SignOnPaths.Failed, () => Razor.Page<SignOnFailedPage>(status: StatusCodes.Status400BadRequest)).AllowAnonymous();
    }
}
