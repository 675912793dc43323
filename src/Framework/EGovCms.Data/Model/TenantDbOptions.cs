using EGovCms.Data.Stores;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EGovCms.Data.Model;

/// <summary>
/// The options of <see cref="TenantDb"/>, one small object a tenant. They differ in nothing that EF Core keys its inner
/// service provider by, so all tenants on one kind of database share one, with its caches of compiled queries.
/// </summary>
internal static class TenantDbOptions
{
    public static DbContextOptions<TenantDb> Create(IServiceProvider tenant)
    {
        var store = tenant.GetRequiredService<DataStore>();
        var blueprint = tenant.GetRequiredService<Blueprint>();
        var model = blueprint.GetOrAdd(
            (typeof(TenantModel), store.Provider), () => TenantModel.Build(store, tenant.GetServices<IEntityModel>()));

        var options = new DbContextOptionsBuilder<TenantDb>();
        store.Configure(options);
        options.UseModel(model).UseLoggerFactory(tenant.GetRequiredService<ILoggerFactory>()).AddInterceptors(CommitInterceptor.Instance);
        return options.Options;
    }
}
