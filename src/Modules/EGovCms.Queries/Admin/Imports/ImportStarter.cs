using EGovCms.Accounts.Abstractions;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;

namespace EGovCms.Queries.Admin.Imports;

/// <summary>Starts imports for who is signed in. Scoped.</summary>
internal sealed class ImportStarter(QuerySystems systems, ImportQueue queue, ICurrentUser user)
{
    public Task<QuerySystem?> SystemAsync(string query, CancellationToken cancellation) => systems.FindAsync(query, cancellation);

    public Task<string?> StartAsync(string set, UploadNote note, string upload, ImportMapping mapping, bool isDryRun, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(note);
        return queue.StartAsync(
            new StartImport { DataSet = set, Upload = upload, FileName = note.FileName, Mapping = mapping, IsDryRun = isDryRun, StartedBy = user.Name }, cancellation);
    }
}
