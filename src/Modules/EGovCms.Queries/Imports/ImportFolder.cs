using EGovCms.Queries.Versions;

namespace EGovCms.Queries.Imports;

/// <summary>What an import works on: the file as it came, the version that is being made, the file of errors. Only the last stays when it is over.</summary>
internal sealed class ImportFolder(VersionFiles files, string import)
{
    public const string SourceName = "source";

    private string Root => files.ImportFolder(import);

    public string Source => Path.Combine(Root, SourceName);

    /// <summary>What the source is encrypted by, closed by the vault.</summary>
    public string Key => Path.Combine(Root, "key");

    /// <summary>Of an upload, where it is to go.</summary>
    public string Note => Path.Combine(Root, "upload.json");

    public string Version => Path.Combine(Root, "version");

    public string Faults => Path.Combine(Root, "errors.csv");

    /// <summary>For the reader of workbooks.</summary>
    public string Work => Directory.CreateDirectory(Path.Combine(Root, "work")).FullName;

    public void Create() => Directory.CreateDirectory(Root);

    /// <summary>Deletes all but the file of errors.</summary>
    public void Clean() => KeepOnly(Faults);

    /// <summary>Deletes all but the file as it came.</summary>
    public void KeepSource() => KeepOnly(Source, Key);

    private void KeepOnly(params string[] kept)
    {
        if (!Directory.Exists(Root))
            return;
        foreach (var path in Directory.EnumerateFiles(Root).Except(kept))
            File.Delete(path);
        if (Directory.Exists(Path.Combine(Root, "work")))
            Directory.Delete(Path.Combine(Root, "work"), recursive: true);
        if (!File.Exists(kept[0]))
            Directory.Delete(Root, recursive: true);
    }

    public void Delete()
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
    }
}
