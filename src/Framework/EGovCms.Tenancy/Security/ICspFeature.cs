namespace EGovCms.Tenancy.Security;

/// <summary>
/// The content security policy of the response under way, an HTTP feature. Scripts and styles come from files; the rare
/// element that must stand in the page carries the nonce.
/// </summary>
public interface ICspFeature
{
    /// <summary>128 random bits, base64. Made when first asked for; the header names it only then.</summary>
    string Nonce { get; }

    /// <summary>Neither a nonce nor a source of its own: the response is the same as any other's in this, and may be kept.</summary>
    bool IsPlain { get; }

    /// <summary>Adds a source to a directive for this response alone: <c>Allow("img-src", "https://tiles.example")</c>.</summary>
    void Allow(string directive, string source);
}
