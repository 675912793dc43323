using EGovCms.Data.Changes;
using EGovCms.Tenancy;
using EGovCms.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Data.Tests.Changes;

public sealed class ChangeLogTests
{
    private static Task<TestInstallation> CreateAsync(string provider, DeliveryRecord record, Action<InstallationOptions>? configure = null) =>
        NotesFeature.CreateAsync(provider, options =>
        {
            options.TenantServices.Add(tenant => tenant.AddSingleton(record).AddChangeConsumer<RecordingConsumer>());
            configure?.Invoke(options);
        });

    private static async Task WriteAsync(TestInstallation installation, params string[] subjects)
    {
        await using var scope = await installation.ScopeAsync("zf");
        var db = scope.Services.GetRequiredService<TenantDb>();
        foreach (var subject in subjects)
        {
            db.Add(new Note { Title = subject });
            scope.Services.GetRequiredService<IChangeLog>().Append("note.written", subject, new { Length = subject.Length });
            await db.SaveChangesAsync();
        }
    }

    private static IChangePump Pump(ShellScope scope) => scope.Services.GetRequiredService<IChangePump>();

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Consumer_gets_entries_in_order_with_their_data(string provider)
    {
        var record = new DeliveryRecord();
        await using var installation = await CreateAsync(provider, record);
        await installation.AddTenantAsync("zf");
        await WriteAsync(installation, "a", "bb", "ccc");

        await using var scope = await installation.ScopeAsync("zf");
        await Pump(scope).DrainAsync();

        Assert.Equal(["a", "bb", "ccc"], record.Subjects);
        Assert.Equal(3, record.Entries[2].Data!.Value.GetProperty("Length").GetInt32());
        Assert.Equal(installation.Clock.GetUtcNow().UtcDateTime, record.Entries[0].OccurredUtc);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Entry_is_gone_with_the_transaction_that_is_rolled_back(string provider)
    {
        var record = new DeliveryRecord();
        await using var installation = await CreateAsync(provider, record);
        await installation.AddTenantAsync("zf");
        await using (var scope = await installation.ScopeAsync("zf"))
        {
            var db = scope.Services.GetRequiredService<TenantDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(new Note { Title = "draft" });
            scope.Services.GetRequiredService<IChangeLog>().Append("note.written", "draft");
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        await using (var scope = await installation.ScopeAsync("zf"))
        {
            await Pump(scope).DrainAsync();
            Assert.Empty(record.Entries);
            Assert.Equal(0, await scope.Services.GetRequiredService<TenantDb>().Set<Note>().CountAsync());
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Batch_comes_again_when_the_consumer_failed_after_its_work(string provider)
    {
        var record = new DeliveryRecord { OnHandled = () => throw new InvalidOperationException("out of reach") };
        await using var installation = await CreateAsync(provider, record);
        await installation.AddTenantAsync("zf");
        await WriteAsync(installation, "a", "b");
        await using var scope = await installation.ScopeAsync("zf");

        var failure = await Assert.ThrowsAsync<ChangeDeliveryException>(() => Pump(scope).DrainAsync());
        record.OnHandled = null;
        await Pump(scope).DrainAsync();

        Assert.Contains("out of reach", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["a", "b", "a", "b"], record.Subjects);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Retry_waits_longer_after_each_failure(string provider)
    {
        var record = new DeliveryRecord { OnHandled = () => throw new InvalidOperationException("out of reach") };
        await using var installation = await CreateAsync(provider, record);
        await installation.AddTenantAsync("zf");
        await WriteAsync(installation, "a");
        await using var scope = await installation.ScopeAsync("zf");
        var pump = scope.Services.GetRequiredService<ChangePump>();

        var delays = new List<double>();
        for (var i = 0; i < 4; i++)
        {
            var retry = (await pump.DeliverAsync(CancellationToken.None))!.Value;
            var delay = retry - installation.Clock.GetUtcNow().UtcDateTime;
            delays.Add(delay.TotalSeconds);
            // Not a moment earlier.
            Assert.Equal(retry, await pump.DeliverAsync(CancellationToken.None));
            Assert.Equal(i + 1, record.Entries.Count);
            installation.Clock.Advance(delay);
        }

        Assert.Equal([1, 2, 4, 8], delays);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Delivery_resumes_after_the_last_batch_when_the_process_starts_again(string provider)
    {
        var record = new DeliveryRecord();
        await using var first = await CreateAsync(provider, record);
        await first.AddTenantAsync("zf");
        await WriteAsync(first, "a");
        await using (var scope = await first.ScopeAsync("zf"))
            await Pump(scope).DrainAsync();
        await WriteAsync(first, "b");

        await using var second = await CreateAsync(provider, record, options =>
        {
            options.Folder = first.Folder;
            options.ConnectionString = first.ConnectionString;
        });
        await using (var scope = await second.ScopeAsync("zf"))
            await Pump(scope).DrainAsync();

        Assert.Equal(["a", "b"], record.Subjects);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Consumer_of_one_tenant_is_served_by_one_process_at_a_time(string provider)
    {
        var busy = new TaskCompletionSource();
        var record = new DeliveryRecord { Hold = busy.Task };
        await using var first = await CreateAsync(provider, record);
        await first.AddTenantAsync("zf");
        await WriteAsync(first, "a");
        var other = new DeliveryRecord();
        await using var second = await CreateAsync(provider, other, options =>
        {
            options.Folder = first.Folder;
            options.ConnectionString = first.ConnectionString;
        });
        await using var scope = await first.ScopeAsync("zf");
        await using var scope2 = await second.ScopeAsync("zf");

        var delivering = Pump(scope).DrainAsync();
        await record.Holding.Task;
        await scope2.Services.GetRequiredService<ChangePump>().DeliverAsync(CancellationToken.None);
        Assert.Empty(other.Entries);

        busy.SetResult();
        await delivering;
        await Pump(scope2).DrainAsync();
        Assert.Equal(["a"], record.Subjects);
        Assert.Empty(other.Entries);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Claim_of_a_process_that_died_ends_by_itself(string provider)
    {
        var record = new DeliveryRecord();
        await using var installation = await CreateAsync(provider, record);
        await installation.AddTenantAsync("zf");
        await WriteAsync(installation, "a");
        await using var scope = await installation.ScopeAsync("zf");
        var dead = new ConsumerLeases(scope.Services.GetRequiredService<IServiceScopeFactory>(), installation.Clock);
        await dead.ReadAsync(["recording"], CancellationToken.None);
        Assert.Equal(0, await dead.TakeAsync("recording", CancellationToken.None));
        var pump = scope.Services.GetRequiredService<ChangePump>();

        await pump.DeliverAsync(CancellationToken.None);
        Assert.Empty(record.Entries);

        installation.Clock.Advance(ConsumerLeases.Duration + TimeSpan.FromSeconds(1));
        await pump.DeliverAsync(CancellationToken.None);
        Assert.Equal(["a"], record.Subjects);
        Assert.False(await dead.AdvanceAsync("recording", 99, CancellationToken.None));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reader_misses_nothing_while_many_write_at_once(string provider)
    {
        await using var installation = await CreateAsync(provider, new DeliveryRecord());
        await installation.AddTenantAsync("zf");
        await using var scope = await installation.ScopeAsync("zf");
        const int Writers = 6, Each = 15;

        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
            {
                await using var own = await installation.ScopeAsync("zf");
                var db = own.Services.GetRequiredService<TenantDb>();
                await using var transaction = await db.Database.BeginTransactionAsync();
                own.Services.GetRequiredService<IChangeLog>().Append("note.written", $"{w}-{i}");
                await db.SaveChangesAsync();
                // Others' inserts come between this one and its commit, if anything lets them.
                await Task.Yield();
                await transaction.CommitAsync();
            }
        })));

        // A reader that only ever asks for what lies after the last position it has seen.
        var seen = new List<ChangeEntry>();
        do
        {
            var finished = writing.IsCompleted;
            await using var own = await installation.ScopeAsync("zf");
            seen.AddRange(await ChangeReader.ReadAsync(own.Services.GetRequiredService<TenantDb>(), seen.LastOrDefault()?.Position ?? 0, 50, CancellationToken.None));
            if (finished && seen.Count >= Writers * Each)
                break;
            Assert.False(finished && await CountAsync(installation) != Writers * Each, "A writer failed.");
            Assert.False(finished && await LastAsync(installation) == seen[^1].Position && seen.Count < Writers * Each, "The reader passed an entry by.");
        }
        while (true);

        await writing;
        Assert.Equal(Writers * Each, seen.Select(e => e.Subject).Distinct().Count());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Old_entries_go_once_every_consumer_has_seen_them(string provider)
    {
        var record = new DeliveryRecord();
        await using var installation = await CreateAsync(provider, record);
        await installation.AddTenantAsync("zf");
        await WriteAsync(installation, "old");
        await using var scope = await installation.ScopeAsync("zf");
        await Pump(scope).DrainAsync();
        installation.Clock.Advance(TimeSpan.FromDays(31));
        await WriteAsync(installation, "new");

        await Pump(scope).DrainAsync();

        Assert.Equal(1, await CountAsync(installation));
        Assert.Equal(["old", "new"], record.Subjects);
    }

    private static async Task<int> CountAsync(TestInstallation installation)
    {
        await using var scope = await installation.ScopeAsync("zf");
        return await scope.Services.GetRequiredService<TenantDb>().Set<ChangeRow>().CountAsync();
    }

    private static async Task<long> LastAsync(TestInstallation installation)
    {
        await using var scope = await installation.ScopeAsync("zf");
        return await ChangeReader.LastPositionAsync(scope.Services.GetRequiredService<TenantDb>(), CancellationToken.None);
    }
}
