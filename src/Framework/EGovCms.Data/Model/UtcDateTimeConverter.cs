using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EGovCms.Data.Model;

/// <summary>
/// Times are UTC in every store and in memory. Cut to microseconds, as PostgreSQL keeps them, so that what was written
/// equals what is read on both databases.
/// </summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(v => ToStore(v), v => FromStore(v))
{
    private static DateTime ToStore(DateTime value)
    {
        var utc = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc);
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private static DateTime FromStore(DateTime value) => DateTime.SpecifyKind(value, DateTimeKind.Utc);
}
