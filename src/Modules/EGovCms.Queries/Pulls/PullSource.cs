namespace EGovCms.Queries.Pulls;

/// <summary>From where a data set is fetched: names of what the configuration offers, and what is chosen of it. No addresses of machines, no secrets.</summary>
internal sealed record PullSource
{
    public PullKind Kind { get; init; }

    /// <summary>Of a folder, the part below the site's own; empty for that itself.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Of a folder, which names count: <c>gjj-*.csv</c>.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>Of a database, its name in the configuration.</summary>
    public string Connection { get; init; } = "";

    /// <summary>Of a database, the view: <c>v_fund</c>, <c>open.v_fund</c>.</summary>
    public string View { get; init; } = "";

    /// <summary>Of an address, the host's name in the configuration.</summary>
    public string Host { get; init; } = "";

    /// <summary>Of an address, what comes after the host.</summary>
    public string Path { get; init; } = "";
}
