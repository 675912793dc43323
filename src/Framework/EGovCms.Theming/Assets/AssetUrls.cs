using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace EGovCms.Theming.Assets;

/// <summary>
/// URLs of modules' and themes' static files with a version from their content, so that browsers may keep them for ever.
/// Each file is hashed once; while developing, again when it changed.
/// </summary>
internal sealed class AssetUrls(IWebHostEnvironment environment)
{
    /// <summary>What all their addresses begin with.</summary>
    public const string Root = "/_content/";

    /// <summary>Media are looked for among assets too: what is not there is not remembered without end.</summary>
    private const int MostRemembered = 4096;

    private readonly ConcurrentDictionary<string, Version> _versions = new(StringComparer.Ordinal);
    private readonly bool _watch = environment.IsDevelopment();

    /// <summary><c>/_content/{module}/{file}?v={hash}</c>; without a version when there is no such file.</summary>
    public string Get(string module, string file) => VersionOf(module, file).Url;

    /// <summary>Whether the module has the file.</summary>
    public bool Has(string module, string file) => VersionOf(module, file).Exists;

    private Version VersionOf(string module, string file)
    {
        var path = $"{Root}{module}/{file.TrimStart('/')}";
        if (_versions.TryGetValue(path, out var version) && !(_watch && Changed(path, version)))
            return version;
        version = Read(path);
        if (version.Exists || _versions.Count < MostRemembered)
            _versions[path] = version;
        return version;
    }

    private bool Changed(string path, Version version) => environment.WebRootFileProvider.GetFileInfo(path).LastModified != version.Modified;

    private Version Read(string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        return file.Exists ? new Version($"{path}?v={Hash(file)}", file.LastModified, true) : new Version(path, default, false);
    }

    private static string Hash(IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        return Convert.ToHexStringLower(SHA256.HashData(stream).AsSpan(0, 6));
    }

    private sealed record Version(string Url, DateTimeOffset Modified, bool Exists);
}
