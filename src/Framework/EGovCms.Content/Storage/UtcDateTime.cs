using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EGovCms.Content.Storage;

/// <summary>Dates are UTC on both databases: SQLite forgets the kind, PostgreSQL insists on it.</summary>
public static class UtcDateTime
{
    private static readonly ValueConverter<DateTime, DateTime> Converter = new(
        value => value.Kind == DateTimeKind.Utc ? value : DateTime.SpecifyKind(value, DateTimeKind.Utc),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

    /// <summary>The property holds a date in UTC.</summary>
    public static PropertyBuilder<DateTime> IsUtc(this PropertyBuilder<DateTime> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.HasConversion(Converter);
    }

    /// <summary>The property holds a date in UTC or none.</summary>
    public static PropertyBuilder<DateTime?> IsUtc(this PropertyBuilder<DateTime?> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.HasConversion(Converter);
    }

    /// <summary>
    /// To the millisecond, in UTC. Databases keep fewer digits than .NET; a date must come back as it was given, or keys
    /// of pages would miss rows and an import would see a change where there is none.
    /// </summary>
    public static DateTime Normalize(DateTime value)
    {
        var utc = value.Kind switch
        {
            DateTimeKind.Local => value.ToUniversalTime(),
            DateTimeKind.Utc => value,
            _ => DateTime.SpecifyKind(value, DateTimeKind.Utc),
        };
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
