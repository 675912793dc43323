using Microsoft.EntityFrameworkCore;

namespace EGovCms.Calendar.Days;

/// <summary>Changed days, in the platform's store: one calendar for all tenants. The table is made by <see cref="CreateCalendar"/>.</summary>
internal sealed class CalendarDb(DbContextOptions<CalendarDb> options) : DbContext(options)
{
    public DbSet<DayRow> Days => Set<DayRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<DayRow>(day =>
    {
        day.ToTable("CalendarDays");
        day.HasKey(d => d.Date);
    });
}
