using System.IO.Compression;
using EGovCms.Data;
using EGovCms.Modules;
using EGovCms.Notices.Abstractions;
using EGovCms.Protection.Abstractions;
using EGovCms.Queries.Abstractions;
using EGovCms.Recipes;
using EGovCms.Search.Abstractions;
using EGovCms.Seo.Abstractions;
using EGovCms.Statistics.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Routing;
using EGovCms.Theming.Caching;
using EGovCms.Web.Keys;
using EGovCms.Web.Operation;
using EGovCms.Web.Telemetry;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.ResponseCompression;

namespace EGovCms.Web.Composition;

/// <summary>Composes the host: its services, and the way of a request to its tenant.</summary>
public static class EgovHost
{
    /// <summary>
    /// The application, ready to be set up and run. <paramref name="configure"/> is called before it is built: tests replace
    /// the clock and the listening address there.
    /// </summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        configure?.Invoke(builder);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddServices(builder);
        var app = builder.Build();
        DropInModules.AddAssets(app);
        UseMiddleware(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var data = DataFolder.Resolve(builder.Configuration, builder.Environment);
        builder.AddEgovLogging(data);
        builder.AddForwardedHeaders();
        services.AddHttpContextAccessor();
        // Texts are the modules', not the tenants': read once for all of them.
        services.AddLocalization(options => options.ResourcesPath = "Resources");
        services.AddSingleton<ModuleTexts>();
        builder.AddEgovKeys(data);
        // Tokens in pages are masked anew each time, so compression under TLS tells an attacker nothing of them.
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        builder.AddEgovTelemetry();
        services.AddSingleton<Draining>();
        services.AddHostedService(provider => provider.GetRequiredService<Draining>());
        services.Configure<HostOptions>(options => options.ShutdownTimeout = Draining.Period(builder.Configuration) + Draining.LastRequests);
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.AddEgovData(builder.Configuration);
        services.AddNoticeWaking(builder.Configuration);
        services.AddDeadlineWaking();
        services.AddPullWaking();
        services.AddSearchPushWaking();
        services.AddFormProtection(builder.Configuration);
        services.AddUnifiedSearch();
        services.AddVisitCounting(builder.Configuration);
        services.AddPageCache();
        services.AddEgovRecipes(builder.Configuration);
        services.AddTenancy(DropInModules.CreateCatalog(DropInModules.PathOf(builder.Configuration, builder.Environment, data)), TenantBase.Configure);
        services.Configure<TenancyOptions>(options => TierConfiguration.Read(builder.Configuration, options));
    }

    private static void UseMiddleware(WebApplication app)
    {
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseMiddleware<LastResortMiddleware>();
        app.UseMiddleware<HostNameMiddleware>();
        app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        if (TelemetryExtensions.ShowsMetrics(app.Configuration))
            app.UseMiddleware<MetricsMiddleware>();
        app.UseVisitCounting();
        app.UseTenantGates();
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = AssetCaching.Apply });
        app.UseRouting();
        // Answered here, not by the portal, whose pipeline would otherwise run what the host has routed: a portal that cannot start
        // must not have the whole installation taken for dead.
        ((IApplicationBuilder)app).UseEndpoints(routes => routes.MapHealth());
        app.UseTenants();
        app.Run(CalmPage.WriteNotFoundAsync);
    }
}
