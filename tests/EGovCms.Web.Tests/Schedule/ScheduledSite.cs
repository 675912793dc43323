using EGovCms.Data;
using EGovCms.Testing;
using EGovCms.Web.Tests.Imports;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Schedule;

/// <summary>A small installation whose clock is moved by hand.</summary>
public class ScheduledSite : ImportSite
{
    public TestClock Clock { get; } = new(DateTimeOffset.UtcNow);

    protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton<TimeProvider>(Clock);
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresScheduledSite : ScheduledSite
{
    protected override string Provider => DatabaseProvider.Postgres;
}
