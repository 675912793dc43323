using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using EGovCms.Content;
using EGovCms.Data;
using EGovCms.Data.Platform;
using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Recipes.Exporting;
using EGovCms.Tenancy;
using EGovCms.Theming;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Errors;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Web.Composition;

/// <summary>What every tenant has before any feature: the web's basic services, the framework's, and the host's shared ones.</summary>
internal static class TenantBase
{
    /// <summary>Fills in the tenancy options of the host.</summary>
    public static void Configure(TenancyOptions options)
    {
        foreach (var type in Shared)
            options.SharedServices.Add(type);
        options.BeforeRouting.Add(app => app.UseLanguages());
        options.TenantServices.Add(AddWeb);
        options.TenantServices.Add(services => services.AddTenantData());
        options.TenantServices.Add(services => services.AddContent());
        options.TenantServices.Add(services => services.AddTheming().VaryPagesByQuery("culture", "ui-culture"));
        options.TenantServices.Add(services => services.AddRecipeSteps());
        foreach (var startup in new[] { typeof(StatusPagesStartup), typeof(AuthenticationStartup), typeof(AuthorizationStartup), typeof(AntiforgeryStartup) })
            options.BaseStartups.Add(startup);
    }

    private static readonly Type[] Shared =
    [
        typeof(IConfiguration), typeof(IHostEnvironment), typeof(IWebHostEnvironment), typeof(IHostApplicationLifetime),
        typeof(ILoggerFactory), typeof(TimeProvider), typeof(IHttpContextAccessor), typeof(IDataProtectionProvider),
        typeof(DiagnosticListener), typeof(DiagnosticSource), typeof(ActivitySource), typeof(DistributedContextPropagator),
        typeof(ModuleCatalog), typeof(IStringLocalizerFactory), typeof(ModuleTexts), typeof(IShellHost), typeof(IShellSettingsStore),
        typeof(IPlatformDatabase), typeof(IRecipeCatalog), typeof(IRecipeRunner), typeof(IRecipeExporter),
    ];

    private static void AddWeb(IServiceCollection services)
    {
        services.AddLogging();
        services.AddOptions();
        services.AddRouting();
        services.AddLocalization();
        services.TryAddSingleton<ModuleTexts>();
        services.AddMemoryCache();
        services.AddAuthentication();
        services.AddAuthorization();
        // Chinese is written as it is: a reference for each character would make pages several times as long.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();
        services.AddAntiforgery(options =>
        {
            // One cookie for the whole host: with one a path, a browser on /zf would send two of the same name.
            options.Cookie.Name = "egov.form";
            options.Cookie.Path = "/";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = "__RequestVerificationToken";
            options.HeaderName = "RequestVerificationToken";
            options.SuppressXFrameOptionsHeader = true;
        });
    }
}
