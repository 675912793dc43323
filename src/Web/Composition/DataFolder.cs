namespace EGovCms.Web.Composition;

/// <summary>Where the installation keeps what it must not lose.</summary>
internal static class DataFolder
{
    /// <summary>
    /// <c>Data:Folder</c>, absolute or relative to the content root; made when it does not exist. It is never served: tenants'
    /// files go out through endpoints alone.
    /// </summary>
    public static string Resolve(IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = Path.GetFullPath(configuration["Data:Folder"] ?? "App_Data", environment.ContentRootPath);
        Directory.CreateDirectory(folder);
        return folder;
    }
}
