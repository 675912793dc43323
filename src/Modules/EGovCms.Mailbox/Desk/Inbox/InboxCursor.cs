using System.Globalization;

namespace EGovCms.Mailbox.Desk.Inbox;

/// <summary>A letter's place in the order of the inbox.</summary>
/// <param name="InboxUtc">When it is due.</param>
/// <param name="ReceivedUtc">When it came.</param>
/// <param name="Id">The letter.</param>
public sealed record InboxCursor(DateTime InboxUtc, DateTime ReceivedUtc, string Id)
{
    /// <summary>As it stands in an address; null for what is none.</summary>
    public static InboxCursor? Parse(string? text)
    {
        var parts = (text ?? "").Split('.');
        return parts.Length == 3 && parts[2].Length is > 0 and <= 32 && Time(parts[0]) is { } due && Time(parts[1]) is { } received ? new InboxCursor(due, received, parts[2]) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{InboxUtc.Ticks}.{ReceivedUtc.Ticks}.{Id}");

    private static DateTime? Time(string ticks) =>
        long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= DateTime.MaxValue.Ticks ? new DateTime(value, DateTimeKind.Utc) : null;
}
