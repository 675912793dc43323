using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Abstractions;

/// <summary>What a feature's start-up class calls to bring editors.</summary>
public static class EditorServiceCollectionExtensions
{
    /// <summary>Brings the editor of a kind of part.</summary>
    public static IServiceCollection AddPartEditor<TEditor>(this IServiceCollection services)
        where TEditor : class, IPartEditor =>
        services.AddScoped<IPartEditor, TEditor>();

    /// <summary>Brings the editor of a kind of field.</summary>
    public static IServiceCollection AddFieldEditor<TEditor>(this IServiceCollection services)
        where TEditor : class, IFieldEditor =>
        services.AddScoped<IFieldEditor, TEditor>();
}
