using EGovCms.Admin.Abstractions;
using EGovCms.Audit.Trail;
using EGovCms.Data;
using EGovCms.Data.Settings;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Audit.Reading;

/// <summary>Reads the trail, newest first, page by page from a key.</summary>
internal sealed class AuditReader(TenantDb db, ISettingsStore settings)
{
    public const int PageSize = 50;
    private static readonly DateOnly Latest = new(9000, 1, 1);

    /// <summary>A page and whether older entries follow it.</summary>
    public async Task<(IReadOnlyList<AuditEntry> Entries, bool More)> ReadAsync(AuditFilter filter, CancellationToken cancellation)
    {
        var entries = await SelectAsync(filter, cancellation);
        if (filter.Before is { } before)
            entries = entries.Where(entry => entry.Id < before);
        var page = await entries.OrderByDescending(entry => entry.Id).Take(PageSize + 1).ToListAsync(cancellation);
        return page.Count > PageSize ? (page[..PageSize], true) : (page, false);
    }

    /// <summary>All entries that the filter asks for, oldest first, as they are read.</summary>
    public async Task<IAsyncEnumerable<AuditEntry>> StreamAsync(AuditFilter filter, CancellationToken cancellation) =>
        (await SelectAsync(filter, cancellation)).OrderBy(entry => entry.Id).AsAsyncEnumerable();

    private async Task<IQueryable<AuditEntry>> SelectAsync(AuditFilter filter, CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        var (from, end) = (Utc(site, filter.From ?? DateOnly.FromDateTime(DateTime.UnixEpoch)), Utc(site, filter.To is { } to && to < Latest ? to.AddDays(1) : Latest));
        // EF Core does not compare moments on SQLite, where they are texts in UTC that stand in their order.
        var entries = db.Set<AuditEntry>().FromSql($"""SELECT * FROM "AuditEntries" WHERE "OccurredUtc" >= {from} AND "OccurredUtc" < {end}""").AsNoTracking();
        if (filter.Actor.Length > 0)
            entries = entries.Where(entry => entry.ActorName == filter.Actor);
        if (filter.Subject.Length > 0)
            entries = entries.Where(entry => entry.Subject == filter.Subject);
        if (filter.Area.Length > 0)
        {
            var start = filter.Area + ".";
            entries = entries.Where(entry => entry.Action.StartsWith(start));
        }

        if (filter.Text.Length > 0)
            entries = entries.Where(entry => entry.Subject.Contains(filter.Text) || entry.Before!.Contains(filter.Text) || entry.After!.Contains(filter.Text) || entry.Address == filter.Text);
        return entries;
    }

    private static DateTimeOffset Utc(SiteSettings site, DateOnly day) => new(DateTime.SpecifyKind(site.ToUtc(day.ToDateTime(TimeOnly.MinValue)), DateTimeKind.Utc));
}
