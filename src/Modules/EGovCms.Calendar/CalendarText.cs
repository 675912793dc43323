namespace EGovCms.Calendar;

/// <summary>Marks the module's texts: <c>Resources/CalendarText.resx</c>.</summary>
internal sealed class CalendarText;
