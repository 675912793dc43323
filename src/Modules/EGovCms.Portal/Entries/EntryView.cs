namespace EGovCms.Portal.Entries;

/// <summary>An entry as templates see it. Its URL is <c>~/…</c> or full, resolved when a template asks for it.</summary>
internal sealed record EntryView(
    string Title, string Url, DateTimeOffset Date, string Summary, string Image, string ImageAlt, string Icon, string Number, string ContentType)
{
    public static EntryView From(EntryRow row) => new(
        row.Title, row.Url, new(row.PublishedUtc, TimeSpan.Zero), row.Summary, row.Image, row.ImageAlt, row.Icon, row.Number, row.ContentType);

    public static IReadOnlyList<EntryView> From(IReadOnlyList<EntryRow> rows) => [.. rows.Select(From)];
}
