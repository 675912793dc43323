using EGovCms.Data;
using EGovCms.Data.Settings;
using EGovCms.Modules;
using EGovCms.Recipes.Reading;
using EGovCms.Tenancy;
using EGovCms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Recipes.Tests.Support;

/// <summary>An installation with one tenant, a folder of recipes, and a module whose steps the tests run.</summary>
internal sealed class RecipeSite : IAsyncDisposable
{
    public const string Tenant = "zf";

    private readonly TemporaryFolder _recipes = new();
    private TestInstallation? _installation;

    public string Folder => _recipes.Path;

    public TestInstallation Installation => _installation!;

    public IRecipeRunner Runner => Installation.Host.GetRequiredService<IRecipeRunner>();

    public IRecipeCatalog Catalog => Installation.Host.GetRequiredService<IRecipeCatalog>();

    public ShellSettings Settings => Installation.Shells.TryGetSettings(Tenant, out var settings) ? settings : throw new InvalidOperationException();

    public static async Task<RecipeSite> CreateAsync(string provider = DatabaseProvider.Sqlite, params (string Key, string Value)[] configuration)
    {
        var site = new RecipeSite();
        site._installation = await TestInstallation.CreateAsync(provider, options =>
        {
            foreach (var module in Modules())
                options.Modules.Add(module);
            options.Configuration["Recipes:Folders:0"] = site.Folder;
            foreach (var (key, value) in configuration)
                options.Configuration[key] = value;
            options.HostServices = (services, settings) => services.AddEgovRecipes(settings);
            options.SharedServices.Add(typeof(ModuleCatalog));
            options.TenantServices.Add(services => services.AddRecipeSteps().AddRecipeStep<NoteStep>());
        });
        await site._installation.AddTenantAsync(Tenant);
        return site;
    }

    public RecipeSite Write(string name, string json)
    {
        File.WriteAllText(Path.Combine(Folder, name), json);
        return this;
    }

    public Recipe Read(string json) =>
        RecipeReader.Read(System.Text.Encoding.UTF8.GetBytes(json), "test.recipe.json", Folder, new RecipeOptions());

    /// <summary>Runs a recipe with the given steps.</summary>
    public Task<RecipeOutcome> RunAsync(string steps, RecipeRunOptions? options = null, string variables = "{}") =>
        Runner.RunAsync(Tenant, Read($$"""{ "name": "test", "variables": {{variables}}, "steps": [ {{steps}} ] }"""), options ?? new RecipeRunOptions());

    public async Task<string?> NoteAsync()
    {
        await using var scope = await Installation.ScopeAsync(Tenant);
        return (string?)(await scope.Services.GetRequiredService<ISettingsStore>().GetAsync("Note"))?["Text"];
    }

    public async ValueTask DisposeAsync()
    {
        if (_installation is not null)
            await _installation.DisposeAsync();
        _recipes.Dispose();
    }

    private static ModuleInfo[] Modules()
    {
        return
        [
            Module("Test.Basic"),
            Module("Test.Late", typeof(LateStartup), ["Test.Basic"]),
            Module("Test.Broken", typeof(BrokenStartup)),
            Module("EGovCms.Title"),
        ];

        static ModuleInfo Module(string id, Type? startup = null, string[]? dependencies = null) =>
            new(id, new ModuleAttribute { Name = id }, typeof(RecipeSite).Assembly,
                [new FeatureInfo { Id = id, ModuleId = id, Name = id, Dependencies = dependencies ?? [] }], startup is null ? [] : [startup]);
    }
}
