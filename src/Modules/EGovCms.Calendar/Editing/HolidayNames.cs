using Microsoft.Extensions.Localization;

namespace EGovCms.Calendar.Editing;

/// <summary>What holidays are called: keys of the shipped table in the reader's language, an editor's own words as they are.</summary>
internal static class HolidayNames
{
    public static string Of(IStringLocalizer<CalendarText> text, string name) =>
        string.Join(text["NameSeparator"].Value, name.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(part => text["Holiday_" + part] is { ResourceNotFound: false } known ? known.Value : part));
}
