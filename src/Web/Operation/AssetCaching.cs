using Microsoft.AspNetCore.StaticFiles;

namespace EGovCms.Web.Operation;

/// <summary>How long browsers keep the files of modules and themes.</summary>
internal static class AssetCaching
{
    /// <summary>An address with a version never changes its content: kept for a year. Any other is asked for again by its ETag.</summary>
    public static void Apply(StaticFileResponseContext file)
    {
        var versioned = file.Context.Request.Query.ContainsKey("v");
        file.Context.Response.Headers.CacheControl = versioned ? "public, max-age=31536000, immutable" : "public, no-cache";
    }
}
