using EGovCms.Data.Changes;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Public;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Sharing;

/// <summary>
/// Copies the tenant's latest published letters into the platform's store, where home pages of the sites above read them, and has its figures counted. Made anew
/// from what is true now, so doing it twice does no harm.
/// </summary>
internal sealed class LetterSharing(PublicLetters letters, FiguresClock figures, MailboxPlatformDb platform, ShellSettings tenant) : IChangeConsumer
{
    /// <summary>A home page shows no more.</summary>
    public const int Most = 30;

    public string Name => "letter-sharing";

    public async Task HandleAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation)
    {
        if (entries.Any(entry => entry.Kind == LetterChanges.Published))
            await ShareLettersAsync(cancellation);
        if (entries.Any(entry => entry.Kind is LetterChanges.Received or LetterChanges.Moved or LetterChanges.Published))
            figures.Wake();
    }

    private async Task ShareLettersAsync(CancellationToken cancellation)
    {
        var latest = await letters.LatestAsync(null, Most, cancellation);
        await using var transaction = await platform.Database.BeginTransactionAsync(cancellation);
        await platform.Letters.Where(letter => letter.Tenant == tenant.Name).ExecuteDeleteAsync(cancellation);
        platform.AddRange(latest.Select(letter => new SharedLetterRow { Tenant = tenant.Name, LetterId = letter.Id, Title = letter.Title, PublishedUtc = letter.PublishedUtc }));
        await platform.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        platform.ChangeTracker.Clear();
    }
}
