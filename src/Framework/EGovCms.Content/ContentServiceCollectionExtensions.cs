using EGovCms.Content.Caching;
using EGovCms.Content.Definitions;
using EGovCms.Content.Fields;
using EGovCms.Content.Handlers;
using EGovCms.Content.Items;
using EGovCms.Content.Queries;
using EGovCms.Content.Storage;
using EGovCms.Data;
using EGovCms.Data.Changes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EGovCms.Content;

/// <summary>What a feature's start-up class calls to bring content, parts, fields and handlers.</summary>
public static class ContentServiceCollectionExtensions
{
    /// <summary>Content items and their definitions.</summary>
    public static IServiceCollection AddContent(this IServiceCollection services)
    {
        services.AddEntityModel<ContentEntityModel>();
        services.AddMigration<CreateContentTables>();
        services.AddScoped<PendingChanges>();
        services.AddSnapshotCache<DefinitionSnapshot>();
        services.AddSingleton<DefinitionRules>();
        services.AddScoped<IContentDefinitions, ContentDefinitions>();
        services.AddChangeObserver<DefinitionChanges>();
        services.AddContentSettings<ContentTypeSettings>();
        services.AddContentSettings<ContentTypePartSettings>();
        services.AddContentSettings<ContentPartSettings>();
        services.AddContentSettings<ContentPartFieldSettings>();
        services.AddScoped<ContentHandlers>();
        services.AddScoped<ContentItemRules>();
        services.AddScoped<ContentItemReader>();
        services.AddScoped<ContentItemWriter>();
        services.AddScoped<ContentTransaction>();
        services.AddScoped<IContentItems, ContentItems>();
        services.AddScoped<IContentQueries, ContentQueries>();
        services.AddContentHandler<FieldsHandler>();
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }

    /// <summary>Brings a part kind that bears the class's name.</summary>
    public static IServiceCollection AddContentPart<TPart>(this IServiceCollection services)
        where TPart : ContentPart =>
        services.AddSingleton(new KnownPart(typeof(TPart).Name, typeof(TPart)));

    /// <summary>Brings a part kind that may stand on any item, whatever its type.</summary>
    public static IServiceCollection AddWeldedPart<TPart>(this IServiceCollection services)
        where TPart : ContentPart =>
        services.AddSingleton(new KnownPart(typeof(TPart).Name, typeof(TPart)) { Welded = true });

    /// <summary>Brings a content type that is there while the feature is enabled; the tenant may define it anew.</summary>
    /// <param name="services">The tenant's services.</param>
    /// <param name="name">The type's name.</param>
    /// <param name="settings">How its items are treated.</param>
    /// <param name="parts">Kinds of its parts, in their order.</param>
    public static IServiceCollection AddContentType(this IServiceCollection services, string name, ContentTypeSettings settings, params string[] parts) =>
        services.AddSingleton(new KnownType(KnownTypes.Define(name, settings, parts)));

    /// <summary>The same with a name that editors read, as recipes give one: in the language of the sites, to be changed on the type's page.</summary>
    /// <param name="services">The tenant's services.</param>
    /// <param name="name">The type's name.</param>
    /// <param name="displayName">What editors read.</param>
    /// <param name="settings">How its items are treated.</param>
    /// <param name="parts">Kinds of its parts, in their order.</param>
    public static IServiceCollection AddContentType(this IServiceCollection services, string name, string displayName, ContentTypeSettings settings, params string[] parts) =>
        services.AddSingleton(new KnownType(KnownTypes.Define(name, settings, parts) with { DisplayName = displayName }));

    /// <summary>Brings a field kind that bears the class's name.</summary>
    public static IServiceCollection AddContentField<TField>(this IServiceCollection services)
        where TField : ContentField =>
        services.AddSingleton(new KnownField(typeof(TField).Name, typeof(TField)));

    /// <summary>Brings a settings class, so that definitions with unreadable values are refused.</summary>
    public static IServiceCollection AddContentSettings<TSettings>(this IServiceCollection services)
        where TSettings : class, new() =>
        services.AddSingleton(new KnownSettings(typeof(TSettings)));

    /// <summary>Adds a handler of content items; handlers run in the order of their registration.</summary>
    public static IServiceCollection AddContentHandler<THandler>(this IServiceCollection services)
        where THandler : ContentHandler =>
        services.AddScoped<ContentHandler, THandler>();

    /// <summary>Adds a handler of one kind of field.</summary>
    public static IServiceCollection AddContentFieldHandler<THandler>(this IServiceCollection services)
        where THandler : class, IContentFieldHandler =>
        services.AddScoped<IContentFieldHandler, THandler>();

    /// <summary>Adds the tenant's cache of one kind of snapshot.</summary>
    public static IServiceCollection AddSnapshotCache<TSnapshot>(this IServiceCollection services)
        where TSnapshot : class =>
        services.AddSingleton<SnapshotCache<TSnapshot>>();

    /// <summary>Adds the tenant's cache of one kind of snapshot of items; it is forgotten when items are changed by another process.</summary>
    /// <param name="services">The tenant's services.</param>
    /// <param name="contentType">Only items of this type are in it; null: of any.</param>
    public static IServiceCollection AddContentSnapshotCache<TSnapshot>(this IServiceCollection services, string? contentType = null)
        where TSnapshot : class =>
        services.AddSnapshotCache<TSnapshot>()
            .AddSingleton<IChangeObserver>(tenant => new ContentFollower<TSnapshot>(tenant.GetRequiredService<SnapshotCache<TSnapshot>>(), contentType));
}
