using EGovCms.Mailbox.Boxes;
using EGovCms.Portal.Abstractions;

namespace EGovCms.Mailbox.Public;

/// <summary>The pages of mailboxes, of the list of letters and of their statistics, for search engines. Published letters are among the site's entries.</summary>
internal sealed class LetterSiteMap(MailboxList mailboxes, PublicLetters letters) : ISiteMapPages
{
    public async Task<IReadOnlyList<SiteMapPage>> ListAsync(CancellationToken cancellation)
    {
        var last = (await letters.BoundsAsync(cancellation))?.Last;
        var boxes = await mailboxes.AllAsync(cancellation);
        if (boxes.Count == 0 && last is null)
            return [];
        return
        [
            new("~/mailboxes", null), new("~/letters", last), new("~/letters/statistics", last),
            .. boxes.Select(box => new SiteMapPage($"~/mailboxes/{box.Key}", null)),
        ];
    }
}
