using EGovCms.Modules;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Recipes.Tests.Support;

/// <summary>A feature that keeps its tenant from starting.</summary>
public sealed class BrokenStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<ITenantStartTask, RefuseToStart>();

    private sealed class RefuseToStart : ITenantStartTask
    {
        public int Order => 0;

        public Task StartAsync(CancellationToken cancellation) => throw new InvalidOperationException("It does not start.");
    }
}
