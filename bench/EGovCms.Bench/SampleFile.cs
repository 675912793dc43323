using EGovCms.Search.Documents;

namespace EGovCms.Bench;

/// <summary>Documents that were made beforehand and lie on the disk, so that making them is not measured and taking them in need not wait for it.</summary>
internal static class SampleFile
{
    public static void Write(string path, IEnumerable<SearchDocumentRow> rows)
    {
        using var file = new BinaryWriter(File.Create(path));
        foreach (var row in rows)
        {
            foreach (var text in new[] { row.Tenant, row.Source, row.Id, row.Kind, row.Title, row.Keywords, row.Body, row.Url, row.ColumnId, row.ColumnName })
                file.Write(text);
            file.Write(row.PublishedUtc.Ticks);
            file.Write(row.Revision);
        }
    }

    public static IEnumerable<SearchDocumentRow> Read(string path)
    {
        using var file = new BinaryReader(File.OpenRead(path));
        while (file.BaseStream.Position < file.BaseStream.Length)
        {
            yield return new SearchDocumentRow
            {
                Tenant = file.ReadString(),
                Source = file.ReadString(),
                Id = file.ReadString(),
                Kind = file.ReadString(),
                Title = file.ReadString(),
                Keywords = file.ReadString(),
                Body = file.ReadString(),
                Url = file.ReadString(),
                ColumnId = file.ReadString(),
                ColumnName = file.ReadString(),
                PublishedUtc = new DateTime(file.ReadInt64(), DateTimeKind.Utc),
                Revision = file.ReadInt64(),
            };
        }
    }
}
