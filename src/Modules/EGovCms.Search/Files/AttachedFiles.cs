using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Media.Abstractions;
using EGovCms.Search.Documents;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Search.Files;

/// <summary>Texts of the files that items have in their field <c>Attachments</c>. Each is read once, and again when the file has changed. Scoped; only the change consumer asks.</summary>
internal sealed class AttachedFiles(SearchPlatformDb platform, IEnumerable<IMediaFiles> media, FileReader reader, ShellSettings tenant)
{
    private const int MostFiles = 20;

    // The media library takes no longer ones; a file that was named by hand is not one of it.
    private const int LongestPath = 1024;

    /// <summary>Ids of the items that have one of these files.</summary>
    /// <param name="subjects">The files, as the change log names them.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyCollection<string>> ItemsWithAsync(IReadOnlyCollection<string> subjects, CancellationToken cancellation) =>
        subjects.Count == 0 ? [] : await platform.Files.AsNoTracking().Where(row => row.Tenant == tenant.Name && subjects.Contains(row.Subject)).Select(row => row.Item).Distinct().ToListAsync(cancellation);

    /// <summary>The texts of these items' files; what is no longer theirs, and what those have that are not among the items, is forgotten.</summary>
    /// <param name="ids">The items that are asked for.</param>
    /// <param name="items">Those of them that are public.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(IReadOnlyCollection<string> ids, IEnumerable<ContentItem> items, CancellationToken cancellation)
    {
        var rows = await platform.Files.Where(row => row.Tenant == tenant.Name && ids.Contains(row.Item)).ToListAsync(cancellation);
        var known = rows.ToDictionary(row => (row.Item, row.Path));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var read = new List<string>();
            foreach (var (path, name) in Of(item))
            {
                if (await ReadAsync(item.ContentItemId, path, known.GetValueOrDefault((item.ContentItemId, path)), cancellation) is not { } row)
                    continue;
                known.Remove((item.ContentItemId, path));
                read.Add($"{name}\n{row.Text}");
            }

            if (read.Count > 0)
                texts[item.ContentItemId] = string.Join('\n', read);
        }

        platform.Files.RemoveRange(known.Values);
        await platform.SaveChangesAsync(cancellation);
        platform.ChangeTracker.Clear();
        return texts;
    }

    // A file that is not there has a row as well, which tells whom it concerns when it comes.
    private async Task<SearchFileRow?> ReadAsync(string item, string path, SearchFileRow? row, CancellationToken cancellation)
    {
        if (path.Length is 0 or > LongestPath)
            return null;
        var file = media.FirstOrDefault()?.Find(path);
        var (length, modified) = (file?.Length ?? -1, file?.ModifiedUtc ?? DateTime.UnixEpoch);
        // A database keeps fewer digits of a second than a disk.
        if (row is not null && row.Length == length && Math.Abs((row.ModifiedUtc - modified).TotalMilliseconds) < 1)
            return row;
        if (row is null)
            platform.Add(row = new SearchFileRow { Tenant = tenant.Name, Item = item, Path = path, Subject = MediaChanges.SubjectOf(path) });
        (row.Length, row.ModifiedUtc, row.Text) = (length, modified, file is null ? "" : await reader.ReadAsync(file, cancellation));
        return row;
    }

    private static IEnumerable<(string Path, string Name)> Of(ContentItem item)
    {
        if (item.Content[item.ContentType]?["Attachments"] is not JsonObject field || field["Paths"] is not JsonArray paths)
            return [];
        var names = field["MediaTexts"] as JsonArray;
        return paths.Select((path, at) => (Path: Text(path), Name: names is not null && at < names.Count ? Text(names[at]) : ""))
            .DistinctBy(file => file.Path).Take(MostFiles).Select(file => (file.Path, file.Name.Length > 0 ? file.Name : Path.GetFileNameWithoutExtension(file.Path)));
    }

    private static string Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>().Trim() : "";
}
