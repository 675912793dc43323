using EGovCms.Recipes.Catalog;
using EGovCms.Recipes.Exporting;
using EGovCms.Recipes.Running;
using EGovCms.Recipes.Steps;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Recipes;

/// <summary>Adds recipes to a host, to its tenants, and steps to recipes.</summary>
public static class RecipeServiceCollectionExtensions
{
    /// <summary>Registers catalog and runner in the host. Reads the section <c>Recipes</c>.</summary>
    public static IServiceCollection AddEgovRecipes(this IServiceCollection hostServices, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        hostServices.AddOptions<RecipeOptions>().Bind(configuration.GetSection(RecipeOptions.Section));
        hostServices.AddSingleton<IRecipeCatalog, RecipeCatalog>();
        hostServices.AddSingleton<StepNames>();
        hostServices.AddSingleton<StepRunner>();
        hostServices.AddSingleton<RunParameters>();
        hostServices.AddSingleton<IRecipeRunner, RecipeRunner>();
        hostServices.AddSingleton<ProgressBoard>();
        hostServices.AddSingleton<IRecipeProgress>(provider => provider.GetRequiredService<ProgressBoard>());
        hostServices.AddSingleton<IRecipeExporter, RecipeExporter>();
        return hostServices;
    }

    /// <summary>Registers the steps that every tenant knows: <c>feature</c> and <c>recipes</c>. Once per blueprint.</summary>
    public static IServiceCollection AddRecipeSteps(this IServiceCollection tenantServices) =>
        tenantServices.AddRecipeStep<FeatureStep>().AddRecipeStep<RecipesStep>().AddRecipeExport<FeatureExport>();

    /// <summary>Adds a kind of step. Its <see cref="IRecipeStep.Name"/> must be a constant.</summary>
    public static IServiceCollection AddRecipeStep<TStep>(this IServiceCollection services)
        where TStep : class, IRecipeStep =>
        services.AddScoped<IRecipeStep, TStep>();

    /// <summary>Adds what is known of a run's parameters without being given.</summary>
    public static IServiceCollection AddRecipeParameters<TParameters>(this IServiceCollection services)
        where TParameters : class, IRecipeParameters =>
        services.AddScoped<IRecipeParameters, TParameters>();

    /// <summary>Adds a module's share of exports.</summary>
    public static IServiceCollection AddRecipeExport<TSource>(this IServiceCollection services)
        where TSource : class, IRecipeExportSource =>
        services.AddScoped<IRecipeExportSource, TSource>();
}
