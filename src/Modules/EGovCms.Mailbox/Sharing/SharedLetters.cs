using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Sharing;

/// <summary>Reads the latest letters of the sites below this one, and what they come to. Scoped.</summary>
internal sealed class SharedLetters(MailboxPlatformDb platform, SitesBelow below)
{
    /// <summary>The newest ones, each with its address and the name of its site, and how many were received and answered there.</summary>
    public async Task<(IReadOnlyList<BodyLetter> Letters, int Received, int Answered)> BelowAsync(int count, CancellationToken cancellation)
    {
        var sites = below.With(MailboxPlatformDb.Feature).ToDictionary(site => site.Name);
        if (sites.Count == 0)
            return ([], 0, 0);
        var names = sites.Keys.ToList();
        var letters = await platform.Letters.AsNoTracking().Where(letter => names.Contains(letter.Tenant)).OrderByDescending(letter => letter.PublishedUtc).ThenBy(letter => letter.LetterId)
            .Take(count).ToListAsync(cancellation);
        var figures = await platform.Figures.AsNoTracking().Where(row => names.Contains(row.Tenant)).ToListAsync(cancellation);
        return (
            [.. letters.Select(letter => new BodyLetter(letter.Title, $"{TenantUrl.Home(sites[letter.Tenant])}letters/{letter.LetterId}", letter.PublishedUtc, SitesBelow.NameOf(sites[letter.Tenant])))],
            figures.Sum(row => row.Received),
            figures.Sum(row => row.Answered));
    }
}
