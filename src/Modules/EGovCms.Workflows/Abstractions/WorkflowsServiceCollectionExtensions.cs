using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Workflows.Abstractions;

/// <summary>What modules add to workflows.</summary>
public static class WorkflowsServiceCollectionExtensions
{
    /// <summary>Adds what takes part in what happens to cases.</summary>
    public static IServiceCollection AddWorkflowHandler<T>(this IServiceCollection services)
        where T : class, IWorkflowHandler => services.AddScoped<IWorkflowHandler, T>();

    /// <summary>Adds a condition that definitions ask for by its name.</summary>
    public static IServiceCollection AddWorkflowGuard<T>(this IServiceCollection services)
        where T : class, IWorkflowGuard => services.AddScoped<IWorkflowGuard, T>();

    /// <summary>Adds what tells of a module's subjects.</summary>
    public static IServiceCollection AddWorkflowSubjects<T>(this IServiceCollection services)
        where T : class, IWorkflowSubjects => services.AddScoped<IWorkflowSubjects, T>();

    /// <summary>Adds units of the tenant.</summary>
    public static IServiceCollection AddWorkUnits<T>(this IServiceCollection services)
        where T : class, IWorkUnits => services.AddScoped<IWorkUnits, T>();
}
