using System.Text.Json;
using EGovCms.Data;
using EGovCms.Data.Audit;
using EGovCms.Data.Settings;
using EGovCms.Queries.DataSets;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Queries.Pulls;

/// <summary>What is fetched from where, and when. Scoped.</summary>
internal sealed class PullStore(TenantDb db, ISettingsStore settings, PullClock clock, IAuditTrail audit, TimeProvider time)
{
    public Task<PullRow?> FindAsync(string dataSet, CancellationToken cancellation) =>
        db.Set<PullRow>().AsNoTracking().FirstOrDefaultAsync(row => row.DataSetId == dataSet, cancellation);

    public static PullSource SourceOf(PullRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return JsonSerializer.Deserialize(row.Source, PullJson.Default.PullSource)!;
    }

    /// <summary>Stores from where and when; what was checked before.</summary>
    public async Task SaveAsync(DataSetRow set, PullSource source, PullRhythm rhythm, int minute, bool isOn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        var row = await db.Set<PullRow>().FirstOrDefaultAsync(each => each.DataSetId == set.Id, cancellation);
        var before = row is null ? null : Facts(row);
        if (row is null)
            db.Add(row = new PullRow { DataSetId = set.Id, Source = "" });
        var document = JsonSerializer.Serialize(source, PullJson.Default.PullSource);
        // From elsewhere, the same content is to be imported nevertheless.
        if (row.Source.Length == 0 || JsonSerializer.Serialize(SourceOf(row), PullJson.Default.PullSource) != document)
            row.Digest = null;
        (row.Source, row.Rhythm, row.Minute, row.IsOn) = (document, rhythm, minute, isOn);
        row.NextUtc = isOn ? PullTimes.Next(rhythm, minute, await settings.GetAsync<SiteSettings>(cancellation), time.GetUtcNow().UtcDateTime) : null;
        audit.Add("querydata.pull-edited", set.System, before, Facts(row));
        await db.SaveChangesAsync(cancellation);
        if (row.NextUtc is { } next)
            clock.WakeAt(next);
    }

    /// <summary>Fetches now, whatever it was that came before; false when there is nothing to fetch from.</summary>
    public async Task<bool> RunNowAsync(DataSetRow set, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (await db.Set<PullRow>().FirstOrDefaultAsync(each => each.DataSetId == set.Id, cancellation) is not { } row)
            return false;
        (row.NextUtc, row.Digest) = (time.GetUtcNow().UtcDateTime, null);
        audit.Add("querydata.pull-asked", set.System, after: new { DataSet = set.Id });
        await db.SaveChangesAsync(cancellation);
        clock.WakeAt(row.NextUtc.Value);
        return true;
    }

    /// <summary>Ceases to fetch the data set.</summary>
    public async Task RemoveAsync(DataSetRow set, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (await db.Set<PullRow>().FirstOrDefaultAsync(each => each.DataSetId == set.Id, cancellation) is not { } row)
            return;
        db.Remove(row);
        audit.Add("querydata.pull-removed", set.System, Facts(row));
        await db.SaveChangesAsync(cancellation);
    }

    private static object Facts(PullRow row) => new { DataSet = row.DataSetId, row.Source, Rhythm = row.Rhythm.ToString(), row.Minute, row.IsOn };
}
