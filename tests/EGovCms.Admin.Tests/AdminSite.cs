using System.Security.Claims;
using System.Text.Encodings.Web;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Admin.Tests;

/// <summary>The administration module on a web server of its own, with a user who may do what the test says.</summary>
public sealed class AdminSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AdminSite(WebApplication app)
    {
        _app = app;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>A browser without scripts: it keeps cookies and follows no redirect by itself.</summary>
    public HttpClient Client { get; }

    public static async Task<AdminSite> StartAsync(Action<RouteGroupBuilder>? map = null, Action<IServiceCollection>? add = null, params string[] permissions)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Services.AddAntiforgery();
        builder.Services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, SomeUser>("test", null);
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton<IAuthorizationHandler>(new Grants(permissions));
        builder.Services.AddSingleton<ISettingsStore, DefaultSettings>();
        new Startup().ConfigureServices(builder.Services);
        add?.Invoke(builder.Services);
        var app = builder.Build();
        app.UsePathBase("/zf");
        app.UseRequestLocalization("zh-CN");
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        new Startup().Configure(app, app);
        map?.Invoke(app.MapAdmin("/Test"));
        await app.StartAsync();
        return new AdminSite(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class SomeUser(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.Success(
            new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "王编辑")], Scheme.Name)), Scheme.Name)));
    }

    private sealed class Grants(string[] permissions) : AuthorizationHandler<EGovCms.Tenancy.Security.PermissionRequirement>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, EGovCms.Tenancy.Security.PermissionRequirement requirement)
        {
            if (permissions.Contains(requirement.Permission))
                context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }
}
