using EGovCms.Data.Stores;

namespace EGovCms.Queries.Versions;

/// <summary>
/// Where files lie: versions among the files that are counted and backed up with the tenant; what an import works on outside of them, as a backup must hold nothing half-done and no file as it came.
/// </summary>
internal sealed class VersionFiles(DataStore store)
{
    private const string Extension = ".db";

    private string Root => Path.Combine(store.Folder, TenantFolders.Files, "queries");

    /// <summary>The folder of imports, whole.</summary>
    public string Imports => Path.Combine(store.Folder, "query-imports");

    public string PathOf(string dataSet, string version) => Path.Combine(Root, dataSet, version + Extension);

    /// <summary>The folder of one import.</summary>
    public string ImportFolder(string import) => Path.Combine(Imports, import);

    /// <summary>Puts a finished file in its place.</summary>
    public void Place(string finished, string dataSet, string version)
    {
        var path = PathOf(dataSet, version);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(finished, path, overwrite: true);
    }

    /// <summary>Deletes the file; tells how long it was.</summary>
    public long Delete(string dataSet, string version)
    {
        var file = new FileInfo(PathOf(dataSet, version));
        if (!file.Exists)
            return 0;
        var length = file.Length;
        file.Delete();
        return length;
    }
}
