namespace EGovCms.Calendar.Days;

/// <summary>A day that was entered or changed here: it counts instead of the shipped table's.</summary>
internal sealed class DayRow
{
    public DateOnly Date { get; init; }

    public bool IsWorked { get; set; }

    public string Name { get; set; } = "";
}
