using EGovCms.Data;
using EGovCms.Portal.Entries;
using EGovCms.Tenancy;
using EGovCms.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Portal.Tests.Entries;

/// <summary>A column's list must cost the same whether the column holds ten entries or a hundred thousand.</summary>
public sealed class EntryPlanTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task First_page_of_a_column_reads_its_index_in_order_and_sorts_nothing(string provider) =>
        await AssertIndexedAsync(provider, new EntrySlice { Terms = ["c1"], Take = 20 });

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Later_page_of_a_column_reads_its_index_in_order_and_sorts_nothing(string provider) =>
        await AssertIndexedAsync(provider, new EntrySlice
        {
            Terms = ["c1"],
            Take = 20,
            After = new EntryKey(0, new DateTime(2005, 3, 27, 0, 0, 0, DateTimeKind.Utc), "a1"),
        });

    private static async Task AssertIndexedAsync(string provider, EntrySlice slice)
    {
        await using var site = await TestInstallation.CreateAsync(provider, options => options.TenantServices.Add(services =>
        {
            services.AddEntityModel<PortalEntryModel>();
            services.AddMigration<CreatePortalEntries>();
        }));
        await site.AddTenantAsync("zf");
        await using var scope = await site.ScopeAsync("zf");

        var plan = await PlanAsync(scope, new EntrySql([slice]));

        Assert.Contains("IX_PortalEntries_Term", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    /// <summary>The plan. PostgreSQL would rather scan an empty table: that way is closed, as on a full one.</summary>
    private static async Task<string> PlanAsync(ShellScope scope, EntrySql sql)
    {
        var db = scope.Services.GetRequiredService<TenantDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var explain = "EXPLAIN QUERY PLAN ";
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlRawAsync("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off; SET LOCAL enable_bitmapscan = off");
            explain = "EXPLAIN ";
        }

        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        var names = sql.Parameters.Select((value, index) =>
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{index}", value);
            command.Parameters.Add(parameter);
            return (object)parameter.ParameterName;
        });
        command.CommandText = explain + string.Format(System.Globalization.CultureInfo.InvariantCulture, sql.Text, [.. names]);

        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))));
        return string.Join('\n', lines);
    }
}
