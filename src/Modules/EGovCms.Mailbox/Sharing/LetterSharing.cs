using EGovCms.Data.Changes;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Public;
using EGovCms.Mailbox.Statistics;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Sharing;

/// <summary>
/// Copies the tenant's latest published letters and its figures into the platform's store, where home pages of the sites above read them. Made anew from what is true
/// now, so doing it twice does no harm. Letters are counted at most once in a while: they come and move all day.
/// </summary>
internal sealed class LetterSharing(PublicLetters letters, LetterStatistics statistics, SharingPause pause, MailboxPlatformDb platform, ShellSettings tenant) : IChangeConsumer
{
    /// <summary>A home page shows no more.</summary>
    public const int Most = 30;

    public string Name => "letter-sharing";

    public async Task HandleAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation)
    {
        if (entries.Any(entry => entry.Kind == LetterChanges.Published))
            await ShareLettersAsync(cancellation);
        if (entries.Any(entry => entry.Kind is LetterChanges.Received or LetterChanges.Moved or LetterChanges.Published) && pause.IsOver())
            await ShareFiguresAsync(cancellation);
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

    private async Task ShareFiguresAsync(CancellationToken cancellation)
    {
        var (received, answered) = await statistics.SumAsync(cancellation);
        await using var transaction = await platform.Database.BeginTransactionAsync(cancellation);
        await platform.Figures.Where(row => row.Tenant == tenant.Name).ExecuteDeleteAsync(cancellation);
        platform.Add(new SharedFiguresRow { Tenant = tenant.Name, Received = received, Answered = answered });
        await platform.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        platform.ChangeTracker.Clear();
    }
}
