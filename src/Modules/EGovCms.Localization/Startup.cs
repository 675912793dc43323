using EGovCms.Content;
using EGovCms.Content.Caching;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Contents.Abstractions.Lists;
using EGovCms.Data;
using EGovCms.Localization.Fields;
using EGovCms.Localization.Liquid;
using EGovCms.Localization.Parts;
using EGovCms.Localization.Picker;
using EGovCms.Localization.Translations;
using EGovCms.Modules;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Liquid;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Localization;

/// <summary>The languages of content.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<LocalizationPart>();
        services.AddContentHandler<LocalizationHandler>();
        services.AddPartEditor<LocalizationEditor>();

        services.AddContentField<LocalizationSetContentPickerField>().AddContentSettings<LocalizationSetContentPickerFieldSettings>().AddContentFieldHandler<LocalizationSetContentPickerFieldHandler>();
        services.AddFieldEditor<LocalizationSetContentPickerFieldEditor>();

        services.AddEntityModel<LocalizedItemModel>();
        services.AddMigration<CreateLocalizedItems>();
        services.AddContentHandler<TranslationIndexer>();
        services.AddSingleton<SnapshotCache<TranslationSets>>();
        services.AddChangeObserver<TranslationFollower>();
        services.AddPageChanges<TranslationPageChanges>();
        services.AddScoped<TranslationQueries>();
        services.AddScoped<IContentTranslations>(provider => provider.GetRequiredService<TranslationQueries>());
        services.AddScoped<TranslationMaker>();
        services.AddScoped<IContentPageContributor, TranslationContributor>();
        services.AddScoped<IContentListFilter, LanguageListFilter>();
        services.AddLiquid<LocalizationLiquid>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        TranslationEndpoints.Map(routes);
        PickTranslationsEndpoint.Map(routes);
    }
}
