using System.Net;
using EGovCms.Data;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Write;

public sealed class WriteOnSqliteTests(MailboxSite site) : WriteTests(site), IClassFixture<MailboxSite>;

public sealed class WriteOnPostgresTests(PostgresMailboxSite site) : WriteTests(site), IClassFixture<PostgresMailboxSite>;

/// <summary>The form as a citizen fills it in.</summary>
public abstract class WriteTests(MailboxSite site)
{
    [Fact]
    public async Task Letter_is_taken_as_it_was_written_and_its_receipt_opens_it()
    {
        using var citizen = site.CreateBrowser();
        var receipt = await citizen.WriteAsync(("Kind", "Help"), ("Address", "钟山区麒麟小区3栋"), ("MayPublish", "yes"));

        Assert.Equal((HttpStatusCode.OK, "来信已收到"), (receipt.Status, receipt.Heading));
        Assert.Contains("no-store", receipt.Headers["Cache-Control"], StringComparison.Ordinal);
        var letter = await LetterAsync(receipt.Number());
        Assert.Equal((LetterKind.Help, "mayor", CitizenExtensions.Title, true, "zh-CN", LetterStates.New), (letter.Kind, letter.Mailbox, letter.Title, letter.MayPublish, letter.Culture, letter.State));
        Assert.True(LetterPassword.Matches(receipt.Password(), letter.PasswordHash));
        Assert.False(LetterPassword.Matches(receipt.Password()[..^1], letter.PasswordHash));
        var content = await site.InAsync(MailboxSite.Government, services => Task.FromResult(services.GetRequiredService<LetterLocks>().Content(letter)));
        Assert.Equal(new LetterContent(CitizenExtensions.Title, CitizenExtensions.Body, "陈桂花", "13000000777", "", "钟山区麒麟小区3栋"), content);
    }

    [Theory]
    [InlineData("Title", "路", "letter-Title", "标题要有 4 到 60 个字，现在是 1 个字")]
    [InlineData("Title", " ", "letter-Title", "请写标题，用一句话说明是什么事")]
    [InlineData("Body", "太短了", "letter-Body", "内容要有 10 到 2000 个字，现在是 3 个字")]
    [InlineData("Name", "", "letter-Name", "请写姓名")]
    [InlineData("Phone", "", "letter-Phone", "请写电话；没有电话的，请写邮箱")]
    [InlineData("Phone", "12345", "letter-Phone", "电话号码不对，请写手机号，或者区号加座机号，比如 0858-8223344")]
    [InlineData("Phone", "1300000077x", "letter-Phone", "电话号码不对，请写手机号，或者区号加座机号，比如 0858-8223344")]
    [InlineData("Email", "nobody", "letter-Email", "邮箱不对，应该像 name@example.com 这样")]
    public async Task Wrong_field_is_named_and_everything_typed_stays(string field, string value, string target, string message)
    {
        using var citizen = site.CreateBrowser();

        var refused = await citizen.WriteAsync(("MayPublish", "yes"), ("Address", "人民中路"), (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var summary = refused.Document.QuerySelector(".letter-errors")!;
        Assert.True(summary.HasAttribute("autofocus"));
        var link = Assert.Single(summary.QuerySelectorAll("a"));
        Assert.Equal((message, "#" + target), (link.TextContent, link.GetAttribute("href")));
        var control = refused.Document.GetElementById(target)!;
        Assert.Equal("true", control.GetAttribute("aria-invalid"));
        Assert.Contains(target + "-error", control.GetAttribute("aria-describedby")!.Split(' '));
        Assert.Equal(message, refused.Document.GetElementById(target + "-error")!.TextContent);
        var form = refused.Form(CitizenExtensions.Form);
        foreach (var (name, typed) in CitizenExtensions.Filled.Append(("Address", "人民中路")).Where(each => each.Item1 is not ("Kind" or "Consents" or "MayPublish") && each.Item1 != field))
            Assert.Equal(typed, form.Value(name));
        Assert.Equal(value.Trim(), form.Value(field));
        Assert.True(form.IsChosen("Kind", "Complaint"));
        Assert.True(form.IsChosen("MayPublish", "yes"));
        Assert.True(form.IsChosen("Consents", "yes"));
    }

    [Fact]
    public async Task Nothing_filled_in_tells_all_that_is_missing_and_mended_it_is_taken()
    {
        using var citizen = site.CreateBrowser();
        var page = await citizen.OpenAsync(CitizenExtensions.Address);

        var refused = await citizen.SubmitAsync(page, CitizenExtensions.Form);

        Assert.Equal(
            ["#letter-Kind", "#letter-Title", "#letter-Body", "#letter-Name", "#letter-Phone", "#letter-Consents"],
            refused.Document.QuerySelectorAll(".letter-errors a").Select(link => link.GetAttribute("href")));
        var taken = await citizen.SubmitAsync(refused, CitizenExtensions.Form, CitizenExtensions.Filled);
        Assert.Equal(HttpStatusCode.OK, taken.Status);
    }

    [Fact]
    public async Task Same_form_sent_again_and_at_once_is_one_letter_with_one_receipt()
    {
        using var citizen = site.CreateBrowser();
        var page = await citizen.OpenAsync(CitizenExtensions.Address);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => citizen.SubmitAsync(page, CitizenExtensions.Form, CitizenExtensions.Filled)));
        var later = await citizen.SubmitAsync(page, CitizenExtensions.Form, CitizenExtensions.Filled);

        Assert.All(answers.Append(later), answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        var receipt = Assert.Single(answers.Append(later).Select(answer => (answer.Number(), answer.Password())).Distinct());
        var id = page.Form(CitizenExtensions.Form).Value("SubmissionId");
        Assert.Equal(1, await site.InAsync(MailboxSite.Government, services =>
            services.GetRequiredService<TenantDb>().Set<LetterRow>().CountAsync(letter => letter.SubmissionId == id, TestContext.Current.CancellationToken)));
        Assert.NotEqual("", receipt.Item2);
    }

    [Fact]
    public async Task Form_that_was_taken_and_changed_is_no_receipt_of_the_first_letter_but_another_letter()
    {
        using var citizen = site.CreateBrowser();
        var page = await citizen.OpenAsync(CitizenExtensions.Address);
        var first = await citizen.SubmitAsync(page, CitizenExtensions.Form, CitizenExtensions.Filled);

        var asked = await citizen.SubmitAsync(page, CitizenExtensions.Form, [.. CitizenExtensions.Filled, ("Title", "另一件事：公交站牌看不清")]);

        Assert.Equal(HttpStatusCode.Conflict, asked.Status);
        Assert.DoesNotContain(first.Password(), asked.Text, StringComparison.Ordinal);
        var second = await citizen.SubmitAsync(asked, CitizenExtensions.Form);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.NotEqual(first.Number(), second.Number());
        Assert.Equal("另一件事：公交站牌看不清", (await LetterAsync(second.Number())).Title);
    }

    [Fact]
    public async Task Form_that_stood_open_too_long_for_its_token_is_handed_back_whole()
    {
        using var citizen = site.CreateBrowser();
        var page = await citizen.OpenAsync(CitizenExtensions.Address);
        var form = page.Form(CitizenExtensions.Form);
        foreach (var element in form.Elements.Where(element => element.GetAttribute("name") == "__RequestVerificationToken"))
            element.SetAttribute("value", "stale");
        citizen.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");

        var offered = await citizen.SubmitAsync(form, null, CitizenExtensions.Filled);
        var taken = await citizen.SubmitAsync(offered, "form");

        Assert.Equal(HttpStatusCode.BadRequest, offered.Status);
        Assert.Equal((HttpStatusCode.OK, "来信已收到"), (taken.Status, taken.Heading));
    }

    [Fact]
    public async Task Mailbox_that_is_not_there_is_not_found() => Assert.Equal(HttpStatusCode.NotFound, (await site.CreateBrowser().OpenAsync($"/{MailboxSite.Government}/mailboxes/nobody/write")).Status);

    [Fact]
    public async Task Closed_mailbox_says_so_and_one_that_closes_meanwhile_gives_what_was_typed_back()
    {
        await site.InAsync(MailboxSite.Government, services =>
        {
            var db = services.GetRequiredService<TenantDb>();
            db.Add(new Boxes.MailboxRow { Key = "closed", Name = "旧信箱", Kinds = "Complaint", IsOpen = false, Position = 9 });
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using var citizen = site.CreateBrowser();
        var closed = await citizen.OpenAsync($"/{MailboxSite.Government}/mailboxes/closed/write");
        Assert.Equal((HttpStatusCode.OK, "旧信箱"), (closed.Status, closed.Heading));
        Assert.Null(closed.Document.QuerySelector(CitizenExtensions.Form));

        var page = await citizen.OpenAsync(CitizenExtensions.Address);
        page.Form(CitizenExtensions.Form).SetAttribute("action", $"/{MailboxSite.Government}/mailboxes/closed/write");
        var refused = await citizen.SubmitAsync(page, CitizenExtensions.Form, CitizenExtensions.Filled);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(CitizenExtensions.Title, refused.Form(CitizenExtensions.Form).Value("Title"));
    }

    [Fact]
    public async Task Visitor_without_a_phone_writes_with_an_address_for_mail()
    {
        using var citizen = site.CreateBrowser();

        var receipt = await citizen.WriteAsync(("Phone", ""), ("Email", "chen@example.com"));

        Assert.Equal(HttpStatusCode.OK, receipt.Status);
        var letter = await LetterAsync(receipt.Number());
        Assert.Null(letter.PhoneHash);
        Assert.Equal(letter.Title, (await citizen.TrackAsync(receipt.Number(), receipt.Password())).Heading);
    }

    private Task<LetterRow> LetterAsync(string number) => site.InAsync(MailboxSite.Government, services =>
        services.GetRequiredService<TenantDb>().Set<LetterRow>().AsNoTracking().SingleAsync(letter => letter.Number == number, TestContext.Current.CancellationToken));
}
