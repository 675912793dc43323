using EGovCms.Data;
using EGovCms.Notices.Abstractions;
using EGovCms.Notices.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmtpServer.Protocol;

namespace EGovCms.Notices.Tests.Delivery;

public sealed class DeliveryOnSqliteTests(NoticesSite site) : DeliveryTests(site), IClassFixture<NoticesSite>;

public sealed class DeliveryOnPostgresTests(PostgresNoticesSite site) : DeliveryTests(site), IClassFixture<PostgresNoticesSite>;

/// <summary>What becomes of a stored notice.</summary>
public abstract class DeliveryTests(NoticesSite site)
{
    private MailServer Mail => site.Mail!;

    [Fact]
    public async Task Chinese_subject_sender_and_body_arrive_as_they_were_written()
    {
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("wang@chinese.example"), "王 <小>明"));

        var row = await site.UntilAsync("w***@chinese.example", n => n.State == NoticeState.Delivered);

        var message = Assert.Single(Mail.To("wang@chinese.example"));
        Assert.Equal("六盘水市信访局通知试发", message.Subject);
        Assert.Contains("=?utf-8?", System.Text.Encoding.ASCII.GetString(message.Headers.First(h => h.Id == MimeKit.HeaderId.Subject).RawValue), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("六盘水市信访局", message.From.Mailboxes.Single().Name);
        Assert.Equal("tongzhi@example.gov.cn", message.From.Mailboxes.Single().Address);
        Assert.StartsWith("王 <小>明：", message.TextBody, StringComparison.Ordinal);
        Assert.StartsWith("<p>王 &lt;小&gt;明：</p>", message.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(row.Id + "@example.gov.cn", message.MessageId);
    }

    [Fact]
    public async Task Language_of_the_notice_chooses_the_template()
    {
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("john@english.example"), "John") with { Culture = "en-GB" });

        await site.UntilAsync("j***@english.example", n => n.State == NoticeState.Delivered);

        Assert.StartsWith("Dear John", Assert.Single(Mail.To("john@english.example")).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Temporary_refusal_is_tried_again_after_a_minute_and_then_two()
    {
        Mail.Answers["busy@retry.example"] = new SmtpResponse((SmtpReplyCode)451, "busy, said to busy@retry.example");
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("busy@retry.example")));
        var first = await site.UntilAsync("b***@retry.example", n => n is { Tries: 1, LeaseOwner: null });
        Assert.Equal(NoticeState.Waiting, first.State);
        Assert.Contains("451", first.LastError, StringComparison.Ordinal);
        Assert.DoesNotContain("busy@", first.LastError, StringComparison.Ordinal);
        Assert.InRange(first.DueUtc - site.Clock!.GetUtcNow().UtcDateTime, TimeSpan.FromSeconds(59), TimeSpan.FromSeconds(60));

        site.Clock.Advance(TimeSpan.FromSeconds(61));
        var second = await site.UntilAsync("b***@retry.example", n => n is { Tries: 2, LeaseOwner: null });
        Assert.InRange(second.DueUtc - site.Clock.GetUtcNow().UtcDateTime, TimeSpan.FromSeconds(119), TimeSpan.FromSeconds(120));
        Assert.Empty(Mail.To("busy@retry.example"));

        Mail.Answers.TryRemove("busy@retry.example", out _);
        site.Clock.Advance(TimeSpan.FromSeconds(60));
        site.Clock.Advance(TimeSpan.FromSeconds(61));

        await site.UntilAsync("b***@retry.example", n => n.State == NoticeState.Delivered);
        Assert.Single(Mail.To("busy@retry.example"));
    }

    [Fact]
    public async Task Permanent_refusal_is_not_tried_again()
    {
        Mail.Answers["gone@dead.example"] = new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no gone@dead.example here");
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("gone@dead.example")));

        var row = await site.UntilAsync("g***@dead.example", n => n.State == NoticeState.Dead);

        Assert.Equal(1, row.Tries);
        Assert.Equal("550 no g***@dead.example here", row.LastError);
    }

    [Fact]
    public async Task Server_that_was_down_gets_the_notice_once_it_is_up()
    {
        await Mail.StopAsync();
        try
        {
            await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("later@down.example")));
            var failed = await site.UntilAsync("l***@down.example", n => n is { Tries: 1, LeaseOwner: null });
            Assert.Equal(NoticeState.Waiting, failed.State);
        }
        finally
        {
            Mail.Start();
        }

        site.Clock!.Advance(TimeSpan.FromSeconds(61));

        await site.UntilAsync("l***@down.example", n => n.State == NoticeState.Delivered);
        Assert.Single(Mail.To("later@down.example"));
    }

    [Fact]
    public async Task Rolled_back_transaction_sends_nothing()
    {
        await using (var scope = await site.Shells.CreateScopeAsync("Default"))
        {
            var db = scope.Services.GetRequiredService<TenantDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            scope.Services.GetRequiredService<INoticeOutbox>().Add(NoticesSite.Trial(NoticeRecipient.Email("never@rollback.example")));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        // One that is stored after it is delivered after it.
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("after@rollback.example")));
        await site.UntilAsync("a***@rollback.example", n => n.State == NoticeState.Delivered);
        Assert.Empty(await site.RowsAsync("n***@rollback.example"));
        Assert.Empty(Mail.To("never@rollback.example"));
    }

    [Fact]
    public async Task Same_key_is_delivered_once()
    {
        var notice = NoticesSite.Trial(NoticeRecipient.Email("once@key.example")) with { Key = "letter-7-answered" };
        await site.AddAsync(notice);
        await site.AddAsync(notice);

        // The second row is dropped when its turn comes.
        await site.UntilAsync("o***@key.example", n => n.State == NoticeState.Delivered);
        Assert.Single(Mail.To("once@key.example"));
    }

    [Fact]
    public async Task Notice_waits_for_its_time()
    {
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("early@time.example")) with { NotBefore = site.Clock!.GetUtcNow().AddHours(1) });
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("now@time.example")));
        await site.UntilAsync("n***@time.example", n => n.State == NoticeState.Delivered);
        Assert.Empty(Mail.To("early@time.example"));

        site.Clock.Advance(TimeSpan.FromHours(1));

        await site.UntilAsync("e***@time.example", n => n.State == NoticeState.Delivered);
    }

    [Fact]
    public async Task Sleeping_tenant_is_woken_for_a_notice_that_is_due()
    {
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("sleep@tenant.example")) with { NotBefore = site.Clock!.GetUtcNow().AddHours(1) }, "zf");
        await NoticesSite.UntilAsync(() => site.Shells.TryUnloadAsync("zf"));
        Assert.DoesNotContain("zf", site.Shells.Started);

        site.Clock.Advance(TimeSpan.FromMinutes(61));

        await NoticesSite.UntilAsync(() => Task.FromResult(Mail.To("sleep@tenant.example").Count == 1));
        Assert.Contains("zf", site.Shells.Started);
    }

    [Fact]
    public async Task Notice_that_a_killed_process_had_is_delivered_when_its_claim_has_ended()
    {
        var later = site.Clock!.GetUtcNow().AddMinutes(1);
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("killed@lease.example")) with { NotBefore = later });
        await using (var scope = await site.Shells.CreateScopeAsync("Default"))
        {
            var until = later.UtcDateTime.AddMinutes(4);
            await scope.Services.GetRequiredService<TenantDb>().Set<NoticeRow>().Where(n => n.Masked == "k***@lease.example")
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.LeaseOwner, "killed").SetProperty(n => n.LeaseUntilUtc, until).SetProperty(n => n.Tries, 1));
        }

        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("other@lease.example")));
        await site.UntilAsync("o***@lease.example", n => n.State == NoticeState.Delivered);
        Assert.Empty(Mail.To("killed@lease.example"));

        site.Clock.Advance(TimeSpan.FromMinutes(4));

        await site.UntilAsync("k***@lease.example", n => n is { State: NoticeState.Delivered, Tries: 2 });
    }

    [Fact]
    public async Task Subject_with_a_line_break_is_refused()
    {
        var name = "六盘水";
        await using (var scope = await site.Shells.CreateScopeAsync("Default"))
        {
            var db = scope.Services.GetRequiredService<TenantDb>();
            db.Add(new Templates.TemplateRow { Name = "trial", Part = "subject", Culture = "en", Text = "Hello {{ Model.Name }}" });
            await db.SaveChangesAsync();
        }

        try
        {
            await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("victim@header.example"), name + "\r\nBcc: all@header.example") with { Culture = "en" });
            var row = await site.UntilAsync("v***@header.example", n => n.State == NoticeState.Dead);
            Assert.Equal("@Error_SubjectHasLineBreak", row.LastError);
            Assert.Empty(Mail.To("victim@header.example"));
        }
        finally
        {
            await using var scope = await site.Shells.CreateScopeAsync("Default");
            await scope.Services.GetRequiredService<TenantDb>().Set<Templates.TemplateRow>().ExecuteDeleteAsync();
        }
    }

    [Fact]
    public async Task Delivered_notice_is_deleted_after_the_days_for_which_it_is_kept()
    {
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("old@trim.example")));
        await site.UntilAsync("o***@trim.example", n => n.State == NoticeState.Delivered);

        site.Clock!.Advance(TimeSpan.FromDays(31));

        await NoticesSite.UntilAsync(async () => (await site.RowsAsync("o***@trim.example")).Count == 0);
    }

    [Fact]
    public async Task Text_message_becomes_a_line_of_the_trial_file()
    {
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Phone("13800001234")));

        await site.UntilAsync("138****1234", n => n.State == NoticeState.Delivered);

        var line = Assert.Single(Directory.GetFiles(site.SmsFolder).SelectMany(File.ReadAllLines), each => each.Contains("13800001234", StringComparison.Ordinal));
        var json = System.Text.Json.JsonDocument.Parse(line).RootElement;
        Assert.Equal("13800001234", json.GetProperty("Phone").GetString());
        Assert.StartsWith("【六盘水市信访局】", json.GetProperty("Text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stored_notice_shows_neither_address_nor_content()
    {
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("geheim.adresse@vault.example"), "SecretCitizenName"));
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Phone("13977776666"), "SecretCitizenName"));
        await site.UntilAsync("g***@vault.example", n => n.State == NoticeState.Delivered);
        await site.UntilAsync("139****6666", n => n.State == NoticeState.Delivered);

        var stored = await StoredAsync();

        Assert.Contains("g***@vault.example", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim.adresse", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("13977776666", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("SecretCitizenName", stored, StringComparison.Ordinal);
    }

    /// <summary>The database's files as bytes, where it has files of its own; else all that the tables tell.</summary>
    private async Task<string> StoredAsync()
    {
        var files = new DirectoryInfo(Path.Combine(site.Folder, "tenants", "Default")) is { Exists: true } folder ? folder.GetFiles("tenant.db*").Where(f => f.Extension != ".lock").ToList() : [];
        if (files.Count > 0)
        {
            return string.Concat(files.Select(file =>
            {
                using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
                return reader.ReadToEnd();
            }));
        }

        await using var scope = await site.Shells.CreateScopeAsync("Default");
        return string.Join('\n', await scope.Services.GetRequiredService<TenantDb>().Database.SqlQuery<string>($"""select cast(n as text) as "Value" from "NoticeOutbox" n""").ToListAsync());
    }
}
