namespace EGovCms.Queries.Pulls;

/// <summary>What the configuration offers to this tenant.</summary>
public sealed record PullChoices(bool HasFolder, IReadOnlyList<string> Connections, IReadOnlyList<string> Hosts)
{
    public bool IsEmpty => !HasFolder && Connections.Count == 0 && Hosts.Count == 0;

    internal static PullChoices Of(PullOptions options, string tenant) =>
        new(!string.IsNullOrEmpty(options.Folder), DatabasePull.NamesFor(options, tenant), HttpPull.NamesFor(options, tenant));
}
