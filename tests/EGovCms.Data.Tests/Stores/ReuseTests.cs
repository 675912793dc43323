using System.Data;
using System.Data.Common;
using EGovCms.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Data.Tests.Stores;

/// <summary>Contexts that come one after the other share connections and what these have prepared, and nothing else.</summary>
public sealed class ReuseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connection_of_an_ended_scope_serves_the_next_one_and_no_other_tenant()
    {
        await using var installation = await NotesFeature.CreateAsync(DatabaseProvider.Sqlite);
        await installation.AddTenantAsync("zf");
        await installation.AddTenantAsync("rd");

        var first = await ConnectionAsync("zf");
        var second = await ConnectionAsync("zf");
        var other = await ConnectionAsync("rd");

        Assert.Same(first, second);
        Assert.NotSame(first, other);
        Assert.Equal(ConnectionState.Open, first.State);

        async Task<DbConnection> ConnectionAsync(string tenant)
        {
            await using var scope = await installation.ScopeAsync(tenant);
            var db = scope.Services.GetRequiredService<TenantDb>();
            Assert.Equal(0, await db.Set<Note>().CountAsync(Cancellation));
            return db.Database.GetDbConnection();
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Query_asked_again_sees_what_was_written_since_and_its_own_parameters(string provider)
    {
        await using var installation = await NotesFeature.CreateAsync(provider);
        await installation.AddTenantAsync("zf");
        foreach (var title in (string[])["甲", "乙", "丙"])
        {
            Assert.Null(await FindAsync(title));
            await WriteAsync(title);
            Assert.Equal(title, await FindAsync(title));
        }

        async Task<string?> FindAsync(string title)
        {
            await using var scope = await installation.ScopeAsync("zf");
            var note = await scope.Services.GetRequiredService<TenantDb>().Set<Note>().AsNoTracking().FirstOrDefaultAsync(n => n.Title == title, Cancellation);
            return note?.Title;
        }

        async Task WriteAsync(string title)
        {
            await using var scope = await installation.ScopeAsync("zf");
            var db = scope.Services.GetRequiredService<TenantDb>();
            db.Add(NoteOf(title));
            await db.SaveChangesAsync(Cancellation);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Same_query_can_be_read_twice_at_once(string provider)
    {
        await using var installation = await NotesFeature.CreateAsync(provider);
        await installation.AddTenantAsync("zf");
        await using var scope = await installation.ScopeAsync("zf");
        var db = scope.Services.GetRequiredService<TenantDb>();
        db.AddRange(NoteOf("甲"), NoteOf("乙"));
        await db.SaveChangesAsync(Cancellation);

        var pairs = new List<string>();
        for (var round = 0; round < 2; round++)
        {
            var outer = await db.Set<Note>().AsNoTracking().OrderBy(n => n.Id).Select(n => n.Title).ToListAsync(Cancellation);
            foreach (var one in outer)
                pairs.AddRange((await db.Set<Note>().AsNoTracking().OrderBy(n => n.Id).Select(n => n.Title).ToListAsync(Cancellation)).Select(two => one + two));
        }

        Assert.Equal(["甲甲", "甲乙", "乙甲", "乙乙", "甲甲", "甲乙", "乙甲", "乙乙"], pairs);
    }

    [Fact]
    public async Task Query_prepared_before_a_table_changed_is_right_afterwards()
    {
        await using var installation = await NotesFeature.CreateAsync(DatabaseProvider.Sqlite);
        await installation.AddTenantAsync("zf");
        const string Query = "SELECT * FROM \"Notes\"";

        Assert.Equal(4, await ColumnsAsync());
        await using (var scope = await installation.ScopeAsync("zf"))
        await using (var connection = await scope.Services.GetRequiredService<Data.Stores.DataStore>().OpenAsync(Cancellation))
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "ALTER TABLE \"Notes\" ADD COLUMN \"Later\" TEXT";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        Assert.Equal(5, await ColumnsAsync());

        async Task<int> ColumnsAsync()
        {
            await using var scope = await installation.ScopeAsync("zf");
            var db = scope.Services.GetRequiredService<TenantDb>();
            await db.Database.OpenConnectionAsync(Cancellation);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = Query;
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            return reader.FieldCount;
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Transaction_that_nobody_ended_is_not_the_next_ones(string provider)
    {
        await using var installation = await NotesFeature.CreateAsync(provider);
        await installation.AddTenantAsync("zf");
        await using (var scope = await installation.ScopeAsync("zf"))
        {
            var db = scope.Services.GetRequiredService<TenantDb>();
            await db.Database.OpenConnectionAsync(Cancellation);
            await db.Database.ExecuteSqlRawAsync("BEGIN", Cancellation);
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"Notes\" (\"Title\", \"WrittenUtc\") VALUES ('未提交', '2005-03-27')", Cancellation);
        }

        await using (var scope = await installation.ScopeAsync("zf"))
        {
            var db = scope.Services.GetRequiredService<TenantDb>();
            Assert.Equal(0, await db.Set<Note>().CountAsync(Cancellation));
            db.Add(NoteOf("已提交"));
            await db.SaveChangesAsync(Cancellation);
        }

        await using (var scope = await installation.ScopeAsync("zf"))
            Assert.Equal(["已提交"], await scope.Services.GetRequiredService<TenantDb>().Set<Note>().Select(n => n.Title).ToListAsync(Cancellation));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Query_that_failed_can_be_asked_again(string provider)
    {
        await using var installation = await NotesFeature.CreateAsync(provider);
        await installation.AddTenantAsync("zf");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await using var scope = await installation.ScopeAsync("zf");
            var db = scope.Services.GetRequiredService<TenantDb>();
            await Assert.ThrowsAnyAsync<DbException>(() => db.Database.SqlQueryRaw<int>("SELECT \"Value\" FROM \"Missing\"").ToListAsync(Cancellation));
            using var cancelled = new CancellationTokenSource();
            await cancelled.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Set<Note>().CountAsync(cancelled.Token));
            Assert.Equal(0, await db.Set<Note>().CountAsync(Cancellation));
        }
    }

    private static Note NoteOf(string title) => new() { Title = title, WrittenUtc = new DateTime(2005, 3, 27, 0, 0, 0, DateTimeKind.Utc) };
}
