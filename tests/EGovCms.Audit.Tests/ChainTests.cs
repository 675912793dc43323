using System.Data.Common;
using EGovCms.Audit.Abstractions;
using EGovCms.Audit.Chain;

namespace EGovCms.Audit.Tests;

/// <summary>What was recorded can be told from what somebody made of it.</summary>
public abstract class ChainTests(AuditSite site)
{
    [Fact]
    public async Task Record_that_nobody_touched_is_intact()
    {
        var tenant = await site.AddTenantAsync(3);
        Assert.Equal(new AuditVerdict(3, AuditFault.None), await site.VerifyAsync(tenant));

        await site.RecordAsync(tenant, "act 4");

        Assert.Equal(new AuditVerdict(4, AuditFault.None), await site.VerifyAsync(tenant));
        Assert.Equal([1, 2, 3, 4], (await site.EntriesAsync(tenant)).Select(e => e.Number!.Value));
    }

    [Fact]
    public async Task Acts_of_many_at_once_are_sealed_without_a_gap()
    {
        var tenant = await site.AddTenantAsync(0);

        await Task.WhenAll(Enumerable.Range(1, 40).Select(act => site.RecordAsync(tenant, $"act {act}")));
        await site.UntilSealedAsync(tenant);

        Assert.Equal(new AuditVerdict(40, AuditFault.None), await site.VerifyAsync(tenant));
        Assert.Equal(Enumerable.Range(1, 40).Select(n => (long)n), (await site.EntriesAsync(tenant)).Select(e => e.Number!.Value).Order());
    }

    [Fact]
    public async Task Check_that_is_made_while_acts_go_on_finds_nothing()
    {
        var tenant = await site.AddTenantAsync(1);
        var acting = Task.Run(async () =>
        {
            for (var act = 2; act <= 40; act++)
                await site.RecordAsync(tenant, $"act {act}");
        });

        do
            Assert.Equal(AuditFault.None, (await site.VerifyAsync(tenant)).Fault);
        while (!acting.IsCompleted);

        await acting;
        Assert.Equal(new AuditVerdict(40, AuditFault.None), await site.VerifyAsync(tenant));
    }

    [Theory]
    [InlineData("UPDATE \"AuditEntries\" SET \"ActorName\" = 'nobody'")]
    [InlineData("UPDATE \"AuditEntries\" SET \"Hash\" = NULL, \"Number\" = NULL")]
    [InlineData("DELETE FROM \"AuditEntries\"")]
    public async Task Database_refuses_to_change_or_remove_an_entry(string statement)
    {
        var tenant = await site.AddTenantAsync(2);

        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => site.MeddleAsync(tenant, statement));

        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(new AuditVerdict(2, AuditFault.None), await site.VerifyAsync(tenant));
    }

    [Theory]
    [InlineData("UPDATE \"AuditEntries\" SET \"ActorName\" = 'nobody' WHERE \"Number\" = 3", 2, AuditFault.Changed)]
    [InlineData("UPDATE \"AuditEntries\" SET \"After\" = NULL WHERE \"Number\" = 5", 4, AuditFault.Changed)]
    [InlineData("UPDATE \"AuditEntries\" SET \"Hash\" = REPLACE(\"Hash\", SUBSTR(\"Hash\", 1, 1), 'x') WHERE \"Number\" = 1", 0, AuditFault.Changed)]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Number\" = 2", 1, AuditFault.Missing)]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Number\" > 3", 3, AuditFault.CutOff)]
    [InlineData("DELETE FROM \"AuditEntries\"", 0, AuditFault.CutOff)]
    public async Task What_was_done_to_a_record_is_told_with_its_place(string statement, long intact, AuditFault fault)
    {
        var tenant = await site.AddTenantAsync(5);

        await site.MeddleUnguardedAsync(tenant, statement);

        Assert.Equal(new AuditVerdict(intact, fault), await site.VerifyAsync(tenant));
    }

    [Fact]
    public async Task Record_written_anew_with_right_hashes_does_not_agree_with_the_witness()
    {
        var tenant = await site.AddTenantAsync(3);
        var statements = new List<string> { "UPDATE \"AuditEntries\" SET \"ActorName\" = 'nobody'" };
        await site.MeddleUnguardedAsync(tenant, [.. statements]);
        string? hash = null;
        statements.Clear();
        foreach (var entry in await site.EntriesAsync(tenant))
        {
            hash = AuditDigest.Compute(hash, entry.Number!.Value, entry);
            statements.Add($"UPDATE \"AuditEntries\" SET \"Hash\" = '{hash}' WHERE \"Id\" = {entry.Id}");
        }

        await site.MeddleAsync(tenant, [.. statements]);
        Assert.Equal(new AuditVerdict(3, AuditFault.Rewritten), await site.VerifyAsync(tenant));

        // What is recorded afterwards does not make it right.
        await site.RecordAsync(tenant, "act 4");
        Assert.Equal(new AuditVerdict(4, AuditFault.Rewritten), await site.VerifyAsync(tenant));
    }

    [Fact]
    public async Task Witness_cannot_be_made_by_who_writes_to_the_platforms_database()
    {
        var tenant = await site.AddTenantAsync(3);
        await site.ChangeWitnessAsync(tenant, db => db.Witnesses.Single(w => w.Tenant == tenant).Seal = "3 " + new string('a', 64));
        Assert.Equal(AuditFault.WitnessUnreadable, (await site.VerifyAsync(tenant)).Fault);

        await site.ChangeWitnessAsync(tenant, db => db.Remove(db.Witnesses.Single(w => w.Tenant == tenant)));
        await site.RecordAsync(tenant, "act 4");
        Assert.Equal(new AuditVerdict(4, AuditFault.Rewritten), await site.VerifyAsync(tenant));
    }

    [Fact]
    public async Task Restored_record_is_accepted_and_tells_so_itself()
    {
        var tenant = await site.AddTenantAsync(5);
        await site.MeddleUnguardedAsync(tenant, "DELETE FROM \"AuditEntries\" WHERE \"Number\" > 3");

        Assert.Equal(AuditFault.CutOff, (await site.AcceptAsync(tenant)).Fault);

        Assert.Equal(new AuditVerdict(4, AuditFault.None), await site.VerifyAsync(tenant));
        var told = (await site.EntriesAsync(tenant))[^1];
        Assert.Equal(("audit.accepted", "CutOff", 4L), (told.Action, told.Subject, told.Number));
        Assert.Equal(AuditFault.None, (await site.AcceptAsync(tenant)).Fault);
        Assert.Equal(4, (await site.EntriesAsync(tenant)).Count);
    }

    [Fact]
    public async Task Changed_entry_cannot_be_accepted()
    {
        var tenant = await site.AddTenantAsync(3);
        await site.MeddleUnguardedAsync(tenant, "UPDATE \"AuditEntries\" SET \"Subject\" = 'other' WHERE \"Number\" = 2");

        Assert.Equal(AuditFault.Changed, (await site.AcceptAsync(tenant)).Fault);

        Assert.Equal(new AuditVerdict(1, AuditFault.Changed), await site.VerifyAsync(tenant));
        Assert.Equal(3, (await site.EntriesAsync(tenant)).Count);
    }
}

public sealed class ChainOnSqliteTests(AuditSite site) : ChainTests(site), IClassFixture<AuditSite>
{
    private readonly AuditSite _site = site;

    [Fact]
    public async Task What_a_process_left_unsealed_is_sealed_at_the_next_start()
    {
        var tenant = await _site.AddTenantAsync(1);
        await _site.MeddleAsync(tenant, "INSERT INTO \"AuditEntries\" (\"OccurredUtc\", \"ActorName\", \"Action\", \"Subject\") VALUES ('2026-11-29 08:00:00.0000000+00:00', 'system', 'settings.changed', 'left')");

        await _site.RestartAsync();
        await _site.UntilSealedAsync(tenant);

        Assert.Equal([1, 2], (await _site.EntriesAsync(tenant)).Select(e => e.Number!.Value));
        Assert.Equal(new AuditVerdict(2, AuditFault.None), await _site.VerifyAsync(tenant));
    }
}

public sealed class ChainOnPostgresTests(PostgresAuditSite site) : ChainTests(site), IClassFixture<PostgresAuditSite>;
