using System.Globalization;
using System.Text;
using EGovCms.Data;
using EGovCms.Data.Settings;
using EGovCms.Mailbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Statistics;

/// <summary>Counts a year's letters by the site's own months, whose bounds are instants: in one statement that both databases know.</summary>
internal sealed class MonthFigures(TenantDb db)
{
    public async Task<IReadOnlyList<MonthCount>> ReadAsync(int year, SiteSettings site, CancellationToken cancellation)
    {
        var parameters = new List<object>();
        var months = new StringBuilder();
        for (var month = 1; month <= StatisticsPeriod.Months; month++)
        {
            var period = StatisticsPeriod.Of(year, month, site);
            months.Append(month == 1 ? "" : " UNION ALL ").Append(CultureInfo.InvariantCulture, $"SELECT {month} AS \"Month\", {Parameter(period.FromUtc)} AS \"Start\", {Parameter(period.ToUtc)} AS \"Stop\"");
        }

        var done = string.Join(", ", LetterStates.Finished.Select(Parameter));
        var sql = $"""
            SELECT CAST(m."Month" AS bigint) AS "Month", COUNT(l."Id") AS "Received",
                COUNT(CASE WHEN l."State" IN ({done}) THEN 1 END) AS "Done",
                COUNT(CASE WHEN l."AnsweredUtc" IS NOT NULL AND l."OnTime" THEN 1 END) AS "OnTime"
            FROM ({months}) AS m
            LEFT JOIN "Letters" AS l ON l."ReceivedUtc" >= m."Start" AND l."ReceivedUtc" < m."Stop" AND NOT l."IsSealed"
            GROUP BY m."Month" ORDER BY m."Month"
            """;
        return await db.Database.SqlQueryRaw<MonthCount>(sql, [.. parameters]).ToListAsync(cancellation);

        string Parameter<T>(T value)
            where T : notnull
        {
            parameters.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"{{{parameters.Count - 1}}}");
        }
    }
}
