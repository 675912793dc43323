using EGovCms.Content;
using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Modules;
using EGovCms.Taxonomies.Abstractions;
using EGovCms.Taxonomies.Fields;
using EGovCms.Taxonomies.Liquid;
using EGovCms.Taxonomies.Terms;
using EGovCms.Theming.Liquid;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Taxonomies;

/// <summary>Taxonomies. Early: terms have their ids and paths before routes are made.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override int Order => -5;

    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<TaxonomyPart>();
        services.AddContentType("Taxonomy", new() { Creatable = true, Listable = true, Draftable = true, Versionable = true }, "TitlePart", "AliasPart", "AutoroutePart", nameof(TaxonomyPart));
        services.AddWeldedPart<TermPart>();
        services.AddContentHandler<TaxonomyHandler>();
        services.AddContentField<TaxonomyField>().AddContentSettings<TaxonomyFieldSettings>().AddContentFieldHandler<TaxonomyFieldHandler>();
        services.AddScoped<ITranslationStep, TermTranslationStep>();
        services.AddSingleton(TermIndexView.Create());
        services.AddContentSnapshotCache<ColumnTree>(Columns.Columns.TaxonomyType);
        services.AddScoped<IColumns, Columns.Columns>();
        services.AddLiquid<TermLiquid>();
    }
}
