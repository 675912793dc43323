using System.IO.Compression;
using System.Net;
using System.Text;
using EGovCms.Data;
using EGovCms.Data.Life;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Reports;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Privacy.Abstractions;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Reports;

public sealed class ReportsOnSqliteTests(SealedReports site) : ReportTests(site), IClassFixture<SealedReports>;

public sealed class ReportsOnPostgresTests(PostgresSealedReports site) : ReportTests(site), IClassFixture<PostgresSealedReports>;

/// <summary>Who reads a sealed report, and who does not.</summary>
public abstract class ReportTests(SealedReports site)
{
    [Fact]
    public async Task Reader_who_has_unlocked_reads_all_of_it()
    {
        var page = await site.Investigator.OpenAsync($"/jw/Admin/Reports/{site.ReportId}", TestContext.Current.CancellationToken);

        Assert.Equal("某局长收了红包", page.Heading);
        var said = page.Document.Body!.TextContent;
        foreach (var secret in SealedReports.Secrets.Where(secret => secret is not ("the ledger of the tea house" or "账本照片")))
            Assert.Contains(secret, said, StringComparison.Ordinal);
        var file = page.Links("a[href*='/Files/']").Single();
        var response = await site.Investigator.Client.GetAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal("%PDF-1.4 the ledger of the tea house", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_reads_any_of_it_on_any_page()
    {
        using var chief = await site.SignedInAsync(MailboxSite.Discipline, "zhuren" + site.GetType().Name, "Chief");
        using var admin = site.CreateBrowser();
        await admin.SignInAsync(MailboxSite.AdminUser, site.AdminPassword, "/jw");
        var letter = await site.LetterAsync(site.ReportId, MailboxSite.Discipline);
        foreach (var address in new[]
        {
            "/jw/Admin/Reports", $"/jw/Admin/Reports/{site.ReportId}", "/jw/Admin/Reports/Readers", "/jw/Admin/Audit", "/jw/Admin/Tasks", "/jw/Admin/Notices",
            "/jw/Admin/Workflows/report/Cases", $"/jw/Admin/Cases/{letter.CaseId}", "/jw/Admin", "/jw/search?q=红包", "/search?q=红包",
        })
        {
            foreach (var browser in new[] { chief, admin })
                AssertNoSecret((await browser.OpenAsync(address, TestContext.Current.CancellationToken)).Text, address);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await chief.OpenAsync("/jw/Admin/Reports", TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task Administrator_without_a_pass_phrase_cannot_move_it()
    {
        var letter = await site.LetterAsync(site.ReportId, MailboxSite.Discipline);
        var result = await site.InAsync(MailboxSite.Discipline, services => services.GetRequiredService<IWorkflowEngine>().AdvanceAsync(
            new AdvanceCase
            {
                CaseId = letter.CaseId,
                Transition = "close",
                Actor = new WorkflowActor { UserId = "admin", Name = "admin", Tenant = MailboxSite.Discipline, IsAdministrator = true, Has = _ => true },
            },
            TestContext.Current.CancellationToken));

        Assert.Equal(WorkflowOutcome.Refused, result.Outcome);
        Assert.Equal(LetterStates.Answered, (await site.LetterAsync(site.ReportId, MailboxSite.Discipline)).State);
    }

    [Fact]
    public async Task Writer_opens_it_by_the_password_and_by_nothing_else()
    {
        var letter = await site.LetterAsync(site.ReportId, MailboxSite.Discipline);
        Assert.Null(SealedBoxes.UnwrapWithPassword(Convert.FromBase64String(letter.WriterKey!), "ABCDEFGHJKMNPQRS"));
        using var key = SealedBoxes.UnwrapWithPassword(Convert.FromBase64String(letter.WriterKey!), site.Password)!;
        Assert.Equal("某局长收了红包", LetterLocks.Read(new SealedLock(key), letter).Title);
    }

    [Fact]
    public async Task It_is_unreadable_in_every_table_of_the_store_and_in_the_backup()
    {
        await site.InAsync(MailboxSite.Discipline, async services =>
        {
            var database = services.GetRequiredService<TenantDb>().Database;
            await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            var connection = database.GetDbConnection();
            var isSqlite = connection.GetType().Name.StartsWith("Sqlite", StringComparison.Ordinal);
            var tables = await ReadAsync(connection, isSqlite
                ? "select name from sqlite_master where type = 'table'"
                : "select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'");
            Assert.Contains("Letters", tables);
            foreach (var table in tables)
                AssertNoSecret(string.Join('\n', await ReadAsync(connection, $"select * from \"{table}\"")), table);
            return true;
        });
        Assert.True(site.Shells.TryGetSettings(MailboxSite.Discipline, out var settings));
        var backup = await site.Services.GetRequiredService<ITenantStoreOperations>().BackUpAsync(settings, TestContext.Current.CancellationToken);
        await using var zip = await ZipFile.OpenReadAsync(backup, TestContext.Current.CancellationToken);
        Assert.Contains(zip.Entries, entry => entry.FullName.StartsWith("files/letters/", StringComparison.Ordinal));
        foreach (var entry in zip.Entries)
        {
            await using var content = await entry.OpenAsync(TestContext.Current.CancellationToken);
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            AssertNoSecret(bytes.ToArray(), entry.FullName);
        }
    }

    private static async Task<List<string>> ReadAsync(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of the store's own tables.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(string.Join('\t', Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : reader.GetValue(at).ToString())));
        return rows;
    }

    private static void AssertNoSecret(string text, string where)
    {
        var plain = WebUtility.HtmlDecode(text);
        foreach (var secret in SealedReports.Secrets)
            Assert.False(plain.Contains(secret, StringComparison.Ordinal), $"'{secret}' stands in {where}.");
    }

    internal static void AssertNoSecret(byte[] bytes, string where)
    {
        foreach (var secret in SealedReports.Secrets)
        {
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0, $"'{secret}' stands in {where}.");
            Assert.True(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(secret)) < 0, $"'{secret}' stands in {where}, as UTF-16.");
        }
    }
}

/// <summary>Pass phrases, and the time for which one holds.</summary>
public sealed class PassphraseTests(SealedReports site) : IClassFixture<SealedReports>
{
    [Fact]
    public async Task Wrong_pass_phrases_are_told_and_after_five_none_is_looked_at()
    {
        using var browser = await site.SignedInAsync(MailboxSite.Discipline, "wangle", "Investigator");
        var page = await browser.OpenAsync("/jw/Admin/Reports", TestContext.Current.CancellationToken);
        Assert.Empty(page.Document.QuerySelectorAll("input[name=Passphrase]"));

        using var reader = site.CreateBrowser();
        await reader.SignInAsync(MailboxSite.AdminUser, site.AdminPassword, "/jw");
        page = await reader.OpenAsync("/jw/Admin/Reports", TestContext.Current.CancellationToken);
        for (var attempt = 0; attempt < PassphraseTries.Most; attempt++)
        {
            page = await reader.SubmitAsync(page, "form[action$='/Unlock']", ("Passphrase", "wrong, whatever it is"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains("查阅口令不对", page.Document.Body!.TextContent, StringComparison.Ordinal);
        }

        page = await reader.SubmitAsync(page, "form[action$='/Unlock']", ("Passphrase", MailboxSite.Passphrase));
        Assert.Contains("输错次数太多", page.Document.Body!.TextContent, StringComparison.Ordinal);
        site.Clock!.Advance(PassphraseTries.Pause);
        page = await reader.SubmitAsync(page, "form[action$='/Unlock']", ("Passphrase", MailboxSite.Passphrase));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Document.QuerySelectorAll("form[action$='/Lock']"));
    }

    [Fact]
    public async Task It_locks_by_itself_when_nobody_works_on_it()
    {
        using var reader = await site.UnlockedAsync(null, MailboxSite.Passphrase);
        Assert.Equal(HttpStatusCode.OK, (await reader.OpenAsync("/jw/Admin/Reports/Readers", TestContext.Current.CancellationToken)).Status);

        site.Clock!.Advance(ReportSessions.Lifetime);

        var page = await reader.OpenAsync($"/jw/Admin/Reports/{site.ReportId}", TestContext.Current.CancellationToken);
        Assert.NotEmpty(page.Document.QuerySelectorAll("form[action$='/Unlock']"));
        Assert.DoesNotContain("红包", page.Document.Body!.TextContent, StringComparison.Ordinal);
    }
}

/// <summary>All that stands on the disk after the host has stopped: stores, platform, indexes, logs, keys.</summary>
public sealed class ReportsAtRestTests(SealedReports site) : IClassFixture<SealedReports>
{
    [Fact]
    public async Task No_file_of_the_installation_tells_anything_of_it()
    {
        await site.StopAsync();

        Assert.True(new FileInfo(site.LogFile) is { Exists: true, Length: > 1000 }, "The log is missing.");
        foreach (var path in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories))
            ReportTests.AssertNoSecret(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), Path.GetRelativePath(site.Folder, path));
    }
}
