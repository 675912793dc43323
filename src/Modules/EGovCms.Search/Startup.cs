using EGovCms.Data;
using EGovCms.Modules;
using EGovCms.NamedQueries.Abstractions;
using EGovCms.Recipes;
using EGovCms.Recipes.Exporting;
using EGovCms.Search.Definitions;
using EGovCms.Search.Indexing;
using EGovCms.Search.Querying;
using EGovCms.Search.Recipes;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Search;

/// <summary>Search indexes.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IndexDefinitions>();
        services.AddSingleton<PublicItems>();
        services.AddSingleton<IndexFolder>();
        services.AddChangeConsumer<IndexConsumer>();
        services.AddScoped<IQuerySource, LuceneQuerySource>();
        services.AddRecipeStep<LuceneIndexStep>().AddRecipeStep<LuceneRebuildStep>().AddRecipeStep<LuceneResetStep>();
        services.AddRecipeStep<IndexProfileStep>().AddRecipeStep<RebuildIndexStep>().AddRecipeStep<ResetIndexStep>();
        services.AddRecipeExport<IndexExport>();
        // They are exported as the step lucene-index.
        services.AddSingleton(new PrivateSettings(nameof(SearchIndexSettings)));
    }
}
