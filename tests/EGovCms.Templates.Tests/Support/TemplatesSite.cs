using System.Text;
using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Recipes.Reading;
using EGovCms.Templates.Recipes;
using EGovCms.Templates.Store;
using EGovCms.Templates.Themes;
using EGovCms.Testing;
using EGovCms.Theming;
using EGovCms.Theming.Templates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace EGovCms.Templates.Tests.Support;

/// <summary>An installation with one tenant, the module's services, and three themes without templates.</summary>
internal static class TemplatesSite
{
    public const string Tenant = "zf";

    public static async Task<TestInstallation> CreateAsync(string provider = DatabaseProvider.Sqlite, Action<InstallationOptions>? configure = null)
    {
        var installation = await TestInstallation.CreateAsync(provider, options =>
        {
            foreach (var theme in Themes())
                options.Modules.Add(theme);
            options.HostServices = (services, configuration) => services.AddEgovRecipes(configuration).AddSingleton<IWebHostEnvironment, WebEnvironment>();
            options.SharedServices.Add(typeof(ModuleCatalog));
            options.SharedServices.Add(typeof(IWebHostEnvironment));
            options.TenantServices.Add(AddModule);
            configure?.Invoke(options);
        });
        if (!installation.Shells.TryGetSettings(Tenant, out _))
            await installation.AddTenantAsync(Tenant);
        return installation;
    }

    public static Task<RecipeOutcome> RunAsync(this TestInstallation installation, string steps, RecipeRunOptions? options = null) =>
        installation.Host.GetRequiredService<IRecipeRunner>().RunAsync(
            Tenant,
            RecipeReader.Read(Encoding.UTF8.GetBytes($$"""{ "name": "test", "steps": [ {{steps}} ] }"""), "test.recipe.json", null, new RecipeOptions()),
            options ?? new RecipeRunOptions());

    /// <summary>The tenant's templates as a render sees them.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> TemplatesAsync(this TestInstallation installation)
    {
        await using var scope = await installation.ScopeAsync(Tenant);
        return await scope.Services.GetRequiredService<ITenantTemplates>().GetAsync();
    }

    private static void AddModule(IServiceCollection services)
    {
        services.AddTheming().AddRecipeSteps().AddHttpContextAccessor();
        services.AddEntityModel<TemplateModel>().AddMigration<TemplatesMigration>();
        services.AddSingleton<TemplateCache>();
        services.AddSingleton<ITenantTemplates>(p => p.GetRequiredService<TemplateCache>());
        services.AddSingleton<IChangeObserver>(p => p.GetRequiredService<TemplateCache>());
        services.AddScoped<TemplateStore>().AddScoped<ThemeChoices>();
        services.AddRecipeStep<ThemesStep>().AddRecipeStep<TemplatesStep>();
    }

    private static ModuleInfo[] Themes()
    {
        return [Theme("Test.Red", false), Theme("Test.Blue", false), Theme("Test.Admin", true)];

        static ModuleInfo Theme(string id, bool forAdmin) =>
            new(id, new ThemeAttribute { Name = id, ForAdmin = forAdmin }, typeof(TemplatesSite).Assembly, [new FeatureInfo { Id = id, ModuleId = id, Name = id, IsTheme = true }], []);
    }

    private sealed class WebEnvironment : IWebHostEnvironment
    {
        public string WebRootPath { get; set; } = "";

        public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();

        public string ApplicationName { get; set; } = "EGovCms.Templates.Tests";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public string EnvironmentName { get; set; } = "Testing";
    }
}
