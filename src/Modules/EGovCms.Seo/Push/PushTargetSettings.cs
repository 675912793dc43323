namespace EGovCms.Seo.Push;

/// <summary>One search engine, as a webmaster has set it up.</summary>
internal sealed record PushTargetSettings
{
    public bool IsOn { get; init; }

    /// <summary>The site's home page as the engine knows it, with a slash at its end.</summary>
    public string Site { get; init; } = "";

    /// <summary>Encrypted by the tenant's vault; empty: none yet.</summary>
    public string Key { get; init; } = "";

    /// <summary>Without the key.</summary>
    public override string ToString() => $"{IsOn}, {Site}";
}
