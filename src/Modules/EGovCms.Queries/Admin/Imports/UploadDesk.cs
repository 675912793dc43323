using System.Text.Json;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;
using EGovCms.Queries.Versions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Queries.Admin.Imports;

/// <summary>Files that were uploaded and are not imported yet. Scoped.</summary>
internal sealed class UploadDesk(ImportQueue queue, VersionFiles files)
{
    /// <summary>Takes a file in for a data set; its id.</summary>
    /// <exception cref="Sheets.SheetException">It cannot be read; nothing is kept of it.</exception>
    public async Task<string> TakeAsync(QuerySystem system, string dataSet, IFormFile file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        await using var content = file.OpenReadStream();
        var upload = await queue.UploadAsync(content, system, null, cancellation);
        var note = new UploadNote(dataSet, Path.GetFileName(file.FileName.Replace('\\', '/')));
        await File.WriteAllTextAsync(new ImportFolder(files, upload.Id).Note, JsonSerializer.Serialize(note, QueryJson.Readable.UploadNote), cancellation);
        return upload.Id;
    }

    /// <summary>The upload, if it waits for this data set.</summary>
    public async Task<UploadNote?> FindAsync(string id, string dataSet, CancellationToken cancellation)
    {
        // The id names a folder.
        if (!Guid.TryParseExact(id, "N", out _) || !File.Exists(new ImportFolder(files, id).Note) || !File.Exists(new ImportFolder(files, id).Source))
            return null;
        var note = JsonSerializer.Deserialize(await File.ReadAllTextAsync(new ImportFolder(files, id).Note, cancellation), QueryJson.Readable.UploadNote);
        return note?.DataSet == dataSet ? note : null;
    }

}
