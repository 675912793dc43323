using EGovCms.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Life;

/// <summary>The city, in which the site that it is told fails at its start.</summary>
public sealed class CityWithATrap : SqliteCity
{
    /// <summary>Name of the tenant that cannot start.</summary>
    public string Trap { get; set; } = "";

    protected override void Configure(WebApplicationBuilder builder) => builder.Services.Configure<TenancyOptions>(options =>
        options.TenantServices.Add(tenant => tenant.AddScoped<ITenantStartTask>(services => new TrapTask(services.GetRequiredService<ShellSettings>(), this))));

    private sealed class TrapTask(ShellSettings tenant, CityWithATrap city) : ITenantStartTask
    {
        public int Order => 0;

        public Task StartAsync(CancellationToken cancellation) =>
            tenant.Name == city.Trap ? throw new InvalidOperationException("The trap has sprung.") : Task.CompletedTask;
    }
}
