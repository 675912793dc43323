using EGovCms.Data;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Desk.Inbox;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Desk;

public sealed class InboxPagingOnSqliteTests(MailboxSite site) : InboxPagingTests(site), IClassFixture<MailboxSite>;

public sealed class InboxPagingOnPostgresTests(PostgresMailboxSite site) : InboxPagingTests(site), IClassFixture<PostgresMailboxSite>;

/// <summary>From page to page of the inbox, and back.</summary>
public abstract class InboxPagingTests(MailboxSite site)
{
    private const int Pages = 3;

    [Fact]
    public async Task Previous_page_is_the_page_before()
    {
        using var clerk = await site.ClerkAsync();
        await AddAsync(LetterStates.New);
        await AddAsync(LetterStates.Closed);
        foreach (var query in new[] { "?tab=New", "?tab=New&mailbox=mayor&kind=Help", "?tab=Other", "?tab=Other&q=" + Uri.EscapeDataString("往返") })
        {
            var there = new List<SitePage> { await clerk.OpenAsync(DeskSite.Letters + query, DeskSite.Token) };
            while (Link(there[^1], "next") is { } next)
                there.Add(await clerk.OpenAsync(next, DeskSite.Token));
            var back = new List<SitePage> { there[^1] };
            while (Link(back[^1], "prev") is { } previous)
                back.Add(await clerk.OpenAsync(previous, DeskSite.Token));

            Assert.Equal(Pages, there.Count);
            Assert.Equal(there.Select(Ids), Enumerable.Reverse(back).Select(Ids));
            // And onwards again from a page that was reached backwards.
            Assert.Equal(Ids(there[2]), Ids(await clerk.OpenAsync(Link(back[1], "next")!, DeskSite.Token)));
        }
    }

    [Fact]
    public async Task Page_before_one_that_a_filter_left_empty_has_the_last_letter_that_was_seen()
    {
        using var clerk = await site.ClerkAsync();
        await AddAsync(LetterStates.Review);
        var first = await clerk.OpenAsync(DeskSite.Letters + "?tab=Review", DeskSite.Token);
        var place = Link(first, "next")!.Split("after=")[1];

        var empty = await clerk.OpenAsync($"{DeskSite.Letters}?tab=Review&q=nothing&after={place}", DeskSite.Token);
        Assert.Empty(Ids(empty));

        Assert.Equal(Ids(first), Ids(await clerk.OpenAsync(Link(empty, "prev")!.Replace("&q=nothing", "", StringComparison.Ordinal), DeskSite.Token)));
    }

    /// <summary>Two pages and a bit of another, some due on the same day and some never.</summary>
    private Task<int> AddAsync(string state) => site.InAsync(MailboxSite.Government, async services =>
    {
        var db = services.GetRequiredService<TenantDb>();
        for (var i = 0; i < (InboxReader.PageSize * (Pages - 1)) + 3; i++)
        {
            var received = MailboxSite.Monday.UtcDateTime.AddMinutes(i % 4);
            db.Add(new LetterRow
            {
                Id = Guid.NewGuid().ToString("N"),
                Number = LetterNumber.Create(),
                Mailbox = "mayor",
                Kind = LetterKind.Help,
                Title = $"往返翻页第{i}封",
                Content = "",
                PasswordHash = "-",
                Culture = "zh-CN",
                SubmissionId = Guid.NewGuid().ToString("N"),
                ReceivedUtc = received,
                CaseId = "",
                State = state,
                StateSinceUtc = received,
                DueUtc = i % 5 == 0 ? null : received.Date.AddDays(i % 3),
            });
        }

        return await db.SaveChangesAsync(DeskSite.Token);
    });

    private static string? Link(SitePage page, string rel) => page.Document.QuerySelector($"a[rel={rel}]")?.GetAttribute("href");

    private static string[] Ids(SitePage page) => [.. page.Document.QuerySelectorAll("tbody .row-title").Select(link => link.GetAttribute("href")!.Split('/')[^1])];
}
