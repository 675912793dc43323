using Microsoft.AspNetCore.Http;

namespace EGovCms.Portal;

/// <summary>By which methods public addresses are read: crawlers and monitors ask for the head alone, and would be told that there is nothing.</summary>
internal static class Reading
{
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
}
