using EGovCms.Search.Documents;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Search.Log;

/// <summary>Reads what was asked on this site. Scoped.</summary>
internal sealed class QueryReports(SearchPlatformDb db, ShellSettings tenant, TimeProvider time)
{
    /// <summary>For how many days one may ask.</summary>
    public static readonly IReadOnlyList<int> Days = [7, 30, 90, 365];

    private const int Most = 30;

    // What one person alone asked is nobody's business.
    private const int Least = 2;

    public async Task<QueryReport> ReadAsync(int days, CancellationToken cancellation)
    {
        var from = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1 - days);
        var rows = db.Queries.AsNoTracking().Where(row => row.Tenant == tenant.Name && row.Day >= from);
        var all = await rows.GroupBy(row => row.Tenant).Select(group => new { Asked = group.Sum(row => row.Asked), Missed = group.Sum(row => row.Missed), Opened = group.Sum(row => row.Opened) }).FirstOrDefaultAsync(cancellation);
        if (all is null)
            return new(days, 0, 0, 0, [], [], []);
        var words = rows.GroupBy(row => row.Words)
            .Select(group => new { Words = group.Key, Asked = group.Sum(row => row.Asked), Missed = group.Sum(row => row.Missed), Opened = group.Sum(row => row.Opened) })
            .Where(asked => asked.Asked >= Least);
        var top = await words.OrderByDescending(asked => asked.Asked).ThenBy(asked => asked.Words).Take(Most).ToListAsync(cancellation);
        var without = await words.Where(asked => asked.Missed > 0).OrderByDescending(asked => asked.Missed).ThenBy(asked => asked.Words).Take(Most).ToListAsync(cancellation);
        var unopened = await words.Where(asked => asked.Opened == 0 && asked.Missed < asked.Asked).OrderByDescending(asked => asked.Asked).ThenBy(asked => asked.Words).Take(Most).ToListAsync(cancellation);
        return new(days, all.Asked, all.Missed, all.Opened, [.. top.Select(asked => Of(asked.Words, asked.Asked, asked.Missed, asked.Opened))],
            [.. without.Select(asked => Of(asked.Words, asked.Asked, asked.Missed, asked.Opened))], [.. unopened.Select(asked => Of(asked.Words, asked.Asked, asked.Missed, asked.Opened))]);
    }

    private static AskedWords Of(string words, int asked, int missed, int opened) => new(words, asked, missed, opened);
}
