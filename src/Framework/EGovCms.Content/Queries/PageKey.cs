using System.Globalization;

namespace EGovCms.Content.Queries;

/// <summary>
/// Where a page of a list ordered by date, newest first, ends: the last row's date and id. Its text goes into URLs, so
/// it may come back altered; then the list begins anew.
/// </summary>
/// <param name="Utc">The row's date.</param>
/// <param name="Id">The row's id, which decides between equal dates.</param>
public readonly record struct PageKey(DateTime Utc, string Id)
{
    /// <summary>Reads the text made by <see cref="ToString"/>; null when it is not one.</summary>
    public static PageKey? Parse(string? text)
    {
        if (text is null || text.IndexOf('-', StringComparison.Ordinal) is not (> 0 and var dash))
            return null;
        var id = text[(dash + 1)..];
        return long.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            && Items.ContentIds.IsValid(id)
                ? new PageKey(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime, id)
                : null;
    }

    /// <summary>Short text for URLs.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{new DateTimeOffset(Utc, TimeSpan.Zero).ToUnixTimeMilliseconds()}-{Id}");
}
