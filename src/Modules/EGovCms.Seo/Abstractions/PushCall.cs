namespace EGovCms.Seo.Abstractions;

/// <summary>What a search engine is told at once.</summary>
/// <param name="Endpoint">Its address.</param>
/// <param name="Site">The site's home page, with a slash at its end.</param>
/// <param name="Key">The site's key, or the engine's.</param>
/// <param name="Addresses">Pages that came, changed or went, at most as many as the target takes.</param>
public sealed record PushCall(Uri Endpoint, Uri Site, string Key, IReadOnlyList<string> Addresses)
{
    /// <summary>Without the key, so that none gets into a log.</summary>
    public override string ToString() => $"{Addresses.Count} addresses to {Endpoint.Host}";
}
