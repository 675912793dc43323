using EGovCms.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EGovCms.Search.Index;

/// <summary>
/// The node's folder under <c>search</c> in the data folder. Nodes that share a data folder take one each, the first that nobody has, so that a node that starts
/// again mostly finds its own. Within it each index has a folder, the newest one counts.
/// </summary>
internal sealed class IndexHome : IDisposable
{
    private const string LockFile = "node.lock";
    private readonly FileStream _lock;

    public IndexHome(IOptions<DataOptions> options, IHostEnvironment environment)
    {
        var all = System.IO.Path.Combine(System.IO.Path.GetFullPath(options.Value.Folder, environment.ContentRootPath), "search");
        for (var node = 1; ; node++)
        {
            Path = System.IO.Path.Combine(all, $"node-{node}");
            System.IO.Directory.CreateDirectory(Path);
            try
            {
                _lock = new FileStream(System.IO.Path.Combine(Path, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                return;
            }
            catch (IOException)
            {
                // Another node's.
            }
        }
    }

    public string Path { get; }

    /// <summary>Folders of indexes, the newest first.</summary>
    public IReadOnlyList<string> List() =>
        System.IO.Directory.Exists(Path) ? [.. System.IO.Directory.GetDirectories(Path).OrderDescending(StringComparer.Ordinal)] : [];

    /// <summary>A folder for a new index, newer than all there are.</summary>
    public string Next()
    {
        var last = List().Select(folder => int.TryParse(System.IO.Path.GetFileName(folder), out var number) ? number : 0).DefaultIfEmpty(0).Max();
        var path = System.IO.Path.Combine(Path, (last + 1).ToString("000000", System.Globalization.CultureInfo.InvariantCulture));
        System.IO.Directory.CreateDirectory(path);
        return path;
    }

    public static void Delete(string folder)
    {
        if (System.IO.Directory.Exists(folder))
            System.IO.Directory.Delete(folder, recursive: true);
    }

    public void Dispose() => _lock.Dispose();
}
