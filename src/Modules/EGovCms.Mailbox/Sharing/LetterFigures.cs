using EGovCms.Mailbox.Statistics;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Sharing;

/// <summary>Puts the tenant's figures into the platform's store, where home pages of the sites above read them. Scoped.</summary>
internal sealed class LetterFigures(LetterStatistics statistics, MailboxPlatformDb platform, ShellSettings tenant)
{
    public async Task ShareAsync(CancellationToken cancellation)
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
