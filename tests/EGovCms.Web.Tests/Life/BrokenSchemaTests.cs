using Npgsql;

namespace EGovCms.Web.Tests.Life;

/// <summary>The same on PostgreSQL, where a site is a schema.</summary>
public sealed class BrokenSchemaTests(PostgresCity city) : IClassFixture<PostgresCity>
{
    private const string Break = "alter table t_rd.\"VersionInfo\" rename column \"Version\" to \"Lost\"";
    private const string Mend = "alter table t_rd.\"VersionInfo\" rename column \"Lost\" to \"Version\"";

    [Fact]
    public async Task Site_whose_schema_is_broken_is_closed_alone_and_opens_by_itself_when_it_is_mended()
    {
        await ExecuteAsync(Break);
        await city.RestartAsync();
        BrokenSite.RememberFailures(city, TimeSpan.Zero);
        await BrokenSite.AssertClosedAsync(city, "rd");

        await ExecuteAsync(Mend);
        await BrokenSite.AssertOpenAsync(city, "rd");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await city.ConnectionStringAsync());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
