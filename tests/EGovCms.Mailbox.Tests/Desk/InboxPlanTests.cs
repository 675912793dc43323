using System.Data.Common;
using EGovCms.Data;
using EGovCms.Mailbox.Desk.Inbox;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Desk;

public sealed class InboxPlanOnSqliteTests(MailboxSite site) : InboxPlanTests(site), IClassFixture<MailboxSite>;

public sealed class InboxPlanOnPostgresTests(PostgresMailboxSite site) : InboxPlanTests(site), IClassFixture<PostgresMailboxSite>;

/// <summary>How the databases read the inbox, without having looked at what it holds.</summary>
public abstract class InboxPlanTests(MailboxSite site)
{
    private static readonly InboxPlace After = new(new InboxCursor(MailboxSite.Monday.UtcDateTime, MailboxSite.Monday.UtcDateTime, "0"), false);

    private static readonly InboxPlace UpTo = After with { IsBackwards = true };

    [Theory]
    [InlineData(LetterTab.New, "IX_Letters_Inbox", "first")]
    [InlineData(LetterTab.Waiting, "IX_Letters_Inbox", "later")]
    [InlineData(LetterTab.Waiting, "IX_Letters_Inbox", "before")]
    [InlineData(LetterTab.Other, "IX_Letters_Tab", "first")]
    [InlineData(LetterTab.Other, "IX_Letters_Tab", "later")]
    [InlineData(LetterTab.Other, "IX_Letters_Tab", "before")]
    public async Task Page_follows_an_index_and_sorts_nothing(LetterTab tab, string index, string page)
    {
        var plan = await PlanAsync(reader => reader.Page(new InboxFilter { Tab = tab }, page switch { "later" => After, "before" => UpTo, _ => null }));

        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LetterTab.New, "IX_Letters_Inbox", false)]
    [InlineData(LetterTab.New, "IX_Letters_Inbox", true)]
    [InlineData(LetterTab.Other, "IX_Letters_Tab", false)]
    [InlineData(LetterTab.Other, "IX_Letters_Tab", true)]
    public async Task Filter_looks_at_a_part_of_the_index(LetterTab tab, string index, bool isBackwards)
    {
        var plan = await PlanAsync(reader => reader.Page(new InboxFilter { Tab = tab, Text = "路灯", Card = LetterCard.Red }, isBackwards ? UpTo : After));

        Assert.Contains(index, plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_read_an_index_alone()
    {
        var plan = await PlanAsync(reader => reader.Counts());

        Assert.Contains("IX_Letters_", plan, StringComparison.Ordinal);
        Assert.Matches("COVERING INDEX|Index Only Scan", plan);
    }

    private Task<string> PlanAsync<T>(Func<InboxReader, IQueryable<T>> ask) => site.InAsync(MailboxSite.Government, async services =>
    {
        var db = services.GetRequiredService<TenantDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(DeskSite.Token);
        await using var command = ask(services.GetRequiredService<InboxReader>()).CreateDbCommand();
        if (db.Database.IsNpgsql())
        {
            // On a nearly empty table it would rather scan all: that way is closed, as on a full one.
            await db.Database.ExecuteSqlRawAsync("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off; SET LOCAL enable_bitmapscan = off", DeskSite.Token);
            command.CommandText = "EXPLAIN " + command.CommandText;
        }
        else
        {
            command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        }

        var lines = new List<string>();
        await using DbDataReader found = await command.ExecuteReaderAsync(DeskSite.Token);
        while (await found.ReadAsync(DeskSite.Token))
            lines.Add(string.Join(' ', Enumerable.Range(0, found.FieldCount).Select(found.GetValue)));
        return string.Join('\n', lines);
    });
}
