using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Modules.PlugIns;

/// <summary>
/// The static files of drop-in modules, under <c>_content/{module}/…</c> as those of the host's own: a published module has them in its
/// <c>wwwroot</c>. Nothing else of its folder is served.
/// </summary>
public sealed class PlugInAssets : IFileProvider, IDisposable
{
    private const string Root = "_content";
    private readonly Dictionary<string, PhysicalFileProvider> _folders = new(StringComparer.OrdinalIgnoreCase);

    public PlugInAssets(IEnumerable<ModuleInfo> modules)
    {
        ArgumentNullException.ThrowIfNull(modules);
        foreach (var module in modules.Where(m => m.Folder is not null))
        {
            var files = Path.Combine(module.Folder!, "wwwroot");
            if (Directory.Exists(files))
                _folders[module.Id] = new PhysicalFileProvider(files, ExclusionFilters.Sensitive);
        }
    }

    /// <inheritdoc />
    public IFileInfo GetFileInfo(string subpath) =>
        Find(subpath) is var (folder, rest) && folder is not null ? folder.GetFileInfo(rest) : new NotFoundFileInfo(subpath);

    /// <inheritdoc />
    public IDirectoryContents GetDirectoryContents(string subpath) =>
        Find(subpath) is var (folder, rest) && folder is not null ? folder.GetDirectoryContents(rest) : NotFoundDirectoryContents.Singleton;

    /// <inheritdoc />
    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var folder in _folders.Values)
            folder.Dispose();
    }

    private (PhysicalFileProvider? Folder, string File) Find(string subpath)
    {
        var parts = subpath.Trim('/').Split('/', 3);
        return parts.Length == 3 && string.Equals(parts[0], Root, StringComparison.Ordinal) && _folders.TryGetValue(parts[1], out var folder)
            ? (folder, parts[2])
            : (null, "");
    }
}
