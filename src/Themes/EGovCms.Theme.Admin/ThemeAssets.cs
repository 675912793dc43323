using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;

namespace EGovCms.Theme.Admin;

/// <summary>Addresses of the theme's bundled files. Each carries a part of its content's hash, so that a browser may keep it for ever.</summary>
internal sealed class ThemeAssets(IWebHostEnvironment environment)
{
    private const string Folder = "_content/EGovCms.Theme.Admin/vendor/";

    /// <summary>The address of a bundled file, outside every tenant's prefix: all tenants share it.</summary>
    public string Url(string file)
    {
        var path = Folder + file;
        var info = environment.WebRootFileProvider.GetFileInfo(path);
        if (!info.Exists)
            return "/" + path;
        using var content = info.CreateReadStream();
        return $"/{path}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..10]}";
    }
}
