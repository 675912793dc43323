using EGovCms.Tenancy;

namespace EGovCms.Tenants.List;

/// <summary>
/// The tenants below this one, from what the host knows of them: none is started, and the tree is built once for each snapshot, so that the
/// list stays quick with ten thousand.
/// </summary>
internal sealed class TenantDirectory(IShellHost host, ShellSettings tenant)
{
    public const int PageSize = 50;

    private volatile Entry? _entry;

    /// <summary>All tenants below this one, each before those below it.</summary>
    public IReadOnlyList<(ShellSettings Tenant, int Depth)> All => Current.Below;

    public TenantTree Tree => Current.Tree;

    private Entry Current
    {
        get
        {
            var snapshot = host.Tenants;
            if (_entry is { } entry && ReferenceEquals(entry.Tree.Tenants, snapshot))
                return entry;
            var tree = new TenantTree(snapshot);
            return _entry = new Entry(tree, tree.DescendantsOf(tenant.Name));
        }
    }

    /// <summary>The tenant of that name if it stands below this one; null for this one, those above and beside it, and unknown ones.</summary>
    public ShellSettings? Find(string name) =>
        host.TryGetSettings(name, out var found) && Tree.IsBelow(found.Name, tenant.Name) ? found : null;

    public TenantListResult List(TenantListQuery query)
    {
        IEnumerable<(ShellSettings Tenant, int Depth)> matching = All;
        if (query.State is { } state)
            matching = matching.Where(t => t.Tenant.State == state);
        if (query.Search.Length > 0)
            matching = matching.Where(t => Matches(t.Tenant, query.Search));
        if (query.ByName)
            matching = matching.OrderBy(t => t.Tenant.Name, StringComparer.OrdinalIgnoreCase).Select(t => (t.Tenant, 1));
        var found = matching.ToList();
        var start = Math.Clamp((query.Page - 1) * PageSize, 0, Math.Max(0, found.Count - 1));
        return new TenantListResult([.. found.Skip(start).Take(PageSize)], found.Count, All.Count, (start / PageSize) + 1, query);
    }

    private static bool Matches(ShellSettings tenant, string search) =>
        Holds(tenant.Name, search) || Holds(tenant.DisplayName, search) || Holds(tenant.Prefix, search) || tenant.Hosts.Any(h => Holds(h, search));

    private static bool Holds(string text, string search) => text.Contains(search, StringComparison.OrdinalIgnoreCase);

    private sealed record Entry(TenantTree Tree, IReadOnlyList<(ShellSettings Tenant, int Depth)> Below);
}
