using EGovCms.Statistics.Storage;
using EGovCms.Statistics.Visitors;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EGovCms.Statistics.Writing;

/// <summary>Forgets in time: marks and salts with their day, what belonged to removed tenants, and the single days of months that are long past. The writer's alone.</summary>
internal sealed class CountCare(
    StatisticsPlatform platform, IShellHost shells, SiteDays days, DaySalts salts, NamesSaid names, SheetMaker maker, IOptions<StatisticsOptions> options)
{
    /// <summary>The list of tenants that the store agrees with: it is another one as soon as a tenant comes or goes.</summary>
    private object? _tenants;

    /// <summary>No marks of a day before this one are left.</summary>
    private int _day;

    /// <summary>Marks of this day have been written.</summary>
    public void Wrote(int day) => _day = Math.Min(_day, day);

    /// <summary>Fails when there are no tables.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var today = SiteDays.Number(days.Today);
        if (_day < today)
        {
            await EndDaysAsync(today, cancellation);
            _day = today;
        }

        var tenants = shells.Tenants;
        if (ReferenceEquals(tenants, _tenants))
            return;
        await ForgetRemovedAsync([.. tenants.Select(tenant => tenant.Name)], cancellation);
        _tenants = tenants;
    }

    private async Task EndDaysAsync(int today, CancellationToken cancellation)
    {
        await using var db = platform.Open();
        await db.Marks.Where(row => row.Day < today).ExecuteDeleteAsync(cancellation);
        await db.Salts.Where(row => row.Day < today).ExecuteDeleteAsync(cancellation);
        salts.Forget();
        maker.Forget();
        await CondenseAsync(db, hours: true, options.Value.HourDays, cancellation);
        await CondenseAsync(db, hours: false, options.Value.DayDays, cancellation);
    }

    /// <summary>Adds the days of each month that lies as a whole so far back to its first one. Doing it twice, or on two nodes one after the other, does no harm.</summary>
    private async Task CondenseAsync(StatisticsPlatformDb db, bool hours, int kept, CancellationToken cancellation)
    {
        var limit = days.Today.AddDays(-kept);
        var before = SiteDays.Number(new DateOnly(limit.Year, limit.Month, 1));
        var old = db.Counts.Where(row => (row.Dimension == Dimension.Hour) == hours && row.Day > 0 && row.Day < before && row.Day % 100 != 1);
        if (!await old.AnyAsync(cancellation))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('visits:' || current_schema()))", cancellation);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "VisitCounts" ("Tenant", "Dimension", "Day", "Key", "Pages", "Visits", "Visitors")
            SELECT "Tenant", "Dimension", "Day" / 100 * 100 + 1, "Key", SUM("Pages"), SUM("Visits"), SUM("Visitors") FROM "VisitCounts"
            WHERE "Day" > 0 AND "Day" < {before} AND "Day" % 100 <> 1 AND ("Dimension" = 'hour') = {hours}
            GROUP BY "Tenant", "Dimension", "Day" / 100 * 100 + 1, "Key"
            ON CONFLICT ("Tenant", "Dimension", "Day", "Key") DO UPDATE SET "Pages" = "VisitCounts"."Pages" + excluded."Pages",
            "Visits" = "VisitCounts"."Visits" + excluded."Visits", "Visitors" = "VisitCounts"."Visitors" + excluded."Visitors"
            """, cancellation);
        await old.ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task ForgetRemovedAsync(List<string> known, CancellationToken cancellation)
    {
        await using var db = platform.Open();
        await db.Marks.Where(row => !known.Contains(row.Tenant)).ExecuteDeleteAsync(cancellation);
        await db.Names.Where(row => !known.Contains(row.Tenant)).ExecuteDeleteAsync(cancellation);
        await db.Counts.Where(row => !known.Contains(row.Tenant)).ExecuteDeleteAsync(cancellation);
        names.Forget();
        maker.Forget();
    }
}
