using System.Data.Common;
using EGovCms.Content.Queries;
using EGovCms.Content.Tests.Fixtures;
using EGovCms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Content.Tests.Queries;

public sealed class PlanTests
{
    public static TheoryData<string, string, ContentQuery> Queries
    {
        get
        {
            var after = new PageKey(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), "4abcdefghijklmnopqrstuvwx1").ToString();
            var data = new TheoryData<string, string, ContentQuery>();
            foreach (var provider in new[] { DatabaseProvider.Sqlite, DatabaseProvider.Postgres })
            {
                data.Add(provider, "IX_ContentItems_Published", new ContentQuery());
                data.Add(provider, "IX_ContentItems_Published", new ContentQuery { After = after });
                data.Add(provider, "IX_ContentItems_TypePublished", new ContentQuery { Types = ["Note"] });
                data.Add(provider, "IX_ContentItems_TypePublished", new ContentQuery { Types = ["Note"], After = after });
                data.Add(provider, "IX_ContentItems_TypeModified", new ContentQuery { Types = ["Note"], Status = ContentStatus.Latest, Order = ContentOrder.Modified, After = after });
                data.Add(provider, "IX_ContentItems_Modified", new ContentQuery { Status = ContentStatus.Draft, Order = ContentOrder.Modified });
                data.Add(provider, "IX_ContentItems_Created", new ContentQuery { Status = ContentStatus.Latest, Order = ContentOrder.Created });
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Queries))]
    public async Task A_list_reads_an_index_in_its_order_and_sorts_nothing(string provider, string index, ContentQuery query)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        var queries = ActivatorUtilities.CreateInstance<ContentQueries>(site.Services);

        var plan = await PlanAsync(site.Db, queries.Page(query).Take(21));

        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    /// <summary>The plan. On an empty table PostgreSQL would rather scan it: that way is closed, as on a full one.</summary>
    private static async Task<string> PlanAsync<T>(TenantDb db, IQueryable<T> query)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await using var command = query.CreateDbCommand();
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlRawAsync("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off; SET LOCAL enable_bitmapscan = off");
            command.CommandText = "EXPLAIN " + command.CommandText;
        }
        else
        {
            command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        }

        var lines = new List<string>();
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))));
        return string.Join('\n', lines);
    }
}
