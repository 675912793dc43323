using System.Globalization;
using EGovCms.NamedQueries.Abstractions;
using static EGovCms.NamedQueries.Sql.SqlExpression;

namespace EGovCms.NamedQueries.Sql;

/// <summary>The functions that a query may call, written for either database. There is no way to any other.</summary>
internal static class SqlFunctions
{
    private static readonly Dictionary<string, (int Least, int Most)> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        ["count"] = (1, 1),
        ["sum"] = (1, 1),
        ["avg"] = (1, 1),
        ["min"] = (1, 1),
        ["max"] = (1, 1),
        ["lower"] = (1, 1),
        ["upper"] = (1, 1),
        ["length"] = (1, 1),
        ["trim"] = (1, 1),
        ["abs"] = (1, 1),
        ["round"] = (1, 2),
        ["coalesce"] = (2, 8),
        ["nullif"] = (2, 2),
        ["replace"] = (3, 3),
        ["substr"] = (2, 3),
        ["random"] = (0, 0),
    };

    private static readonly Dictionary<string, (string Sqlite, string Postgres)> DateParts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["year"] = ("%Y", "year"),
        ["month"] = ("%m", "month"),
        ["day"] = ("%d", "day"),
        ["hour"] = ("%H", "hour"),
        ["minute"] = ("%M", "minute"),
        ["second"] = ("%S", "second"),
    };

    public static string Write(Call call, bool isPostgres, DateTime now, Func<SqlExpression, string> write, Func<object?, string> bind)
    {
        if (call.Function.Equals("now", StringComparison.OrdinalIgnoreCase))
            return bind(Now(call, now));
        if (DateParts.TryGetValue(call.Function, out var part) && call.Arguments is [var date] && !call.Distinct)
            return isPostgres ? $"CAST(EXTRACT({part.Postgres} FROM {write(date)}) AS integer)" : $"CAST(strftime('{part.Sqlite}', {write(date)}) AS INTEGER)";
        var name = call.Function.Equals("substring", StringComparison.OrdinalIgnoreCase) ? "substr" : call.Function.ToLowerInvariant();
        if (!Plain.TryGetValue(name, out var count))
            throw new QueryException($"There is no function '{call.Function}'. Known are: {string.Join(", ", Plain.Keys.Concat(DateParts.Keys).Append("now").Order(StringComparer.Ordinal))}.");
        if (call.Arguments.Count < count.Least || call.Arguments.Count > count.Most)
            throw new QueryException($"The function '{call.Function}' takes {count.Least} to {count.Most} values.");
        if (name == "count" && call.Arguments is [Star { Source: null }])
            return "count(*)";
        return $"{name}({(call.Distinct ? "DISTINCT " : "")}{string.Join(", ", call.Arguments.Select(write))})";
    }

    /// <summary><c>now()</c>, <c>now('day', -7)</c>.</summary>
    private static DateTime Now(Call call, DateTime now)
    {
        if (call.Arguments.Count == 0)
            return now;
        var amount = call.Arguments.Count == 2 ? call.Arguments[1] : null;
        var negative = amount is Negative;
        if (call.Arguments[0] is Literal { Value: string unit } && (negative ? ((Negative)amount!).Operand : amount) is Literal { Value: long number })
        {
            var signed = Math.Clamp(negative ? -number : number, -100_000, 100_000);
            switch (unit.TrimEnd('s').ToLower(CultureInfo.InvariantCulture))
            {
                case "second": return now.AddSeconds(signed);
                case "minute": return now.AddMinutes(signed);
                case "hour": return now.AddHours(signed);
                case "day": return now.AddDays(Math.Clamp(signed, -36_500, 36_500));
                case "month": return now.AddMonths((int)Math.Clamp(signed, -1_200, 1_200));
                case "year": return now.AddYears((int)Math.Clamp(signed, -100, 100));
            }
        }

        throw new QueryException("It is now(), or now('day', -7): the units are second, minute, hour, day, month, year.");
    }
}
