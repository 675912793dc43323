using System.Collections.Frozen;

namespace EGovCms.Tenancy;

/// <summary>
/// The tree of tenants, with the default tenant as its root: who stands above whom. Whoever administers a tenant manages its
/// descendants, never a sibling or an ancestor. Built from one snapshot of <see cref="IShellHost.Tenants"/>; starts nothing.
/// </summary>
public sealed class TenantTree
{
    private readonly FrozenDictionary<string, ShellSettings> _byName;
    private readonly FrozenDictionary<string, ShellSettings[]> _children;

    public TenantTree(IReadOnlyList<ShellSettings> tenants)
    {
        ArgumentNullException.ThrowIfNull(tenants);
        Tenants = tenants;
        _byName = tenants.ToFrozenDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase);
        _children = tenants.Where(t => !t.IsDefault)
            .GroupBy(ParentOf, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(t => t.Position).ThenBy(t => t.Name, StringComparer.OrdinalIgnoreCase).ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The snapshot that the tree was built from.</summary>
    public IReadOnlyList<ShellSettings> Tenants { get; }

    /// <summary>The tenants above this one, the nearest first, the default tenant last.</summary>
    public IReadOnlyList<ShellSettings> AncestorsOf(string name)
    {
        var ancestors = new List<ShellSettings>();
        if (!_byName.TryGetValue(name, out var tenant))
            return ancestors;
        // A circle cannot be stored by the tenants page; one written by hand must not hang a request.
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { tenant.Name };
        while (!tenant.IsDefault && _byName.TryGetValue(ParentOf(tenant), out var parent) && seen.Add(parent.Name))
            ancestors.Add(tenant = parent);
        if (!tenant.IsDefault && _byName.TryGetValue(ShellSettings.DefaultName, out var root))
            ancestors.Add(root);
        return ancestors;
    }

    /// <summary>The tenants directly below this one, by name.</summary>
    public IReadOnlyList<ShellSettings> ChildrenOf(string name) => _children.TryGetValue(name, out var children) ? children : [];

    /// <summary>All tenants below this one, each before those below it, with its depth below <paramref name="name"/> from 1.</summary>
    public IReadOnlyList<(ShellSettings Tenant, int Depth)> DescendantsOf(string name)
    {
        var found = new List<(ShellSettings, int)>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { name };
        var open = new Stack<(ShellSettings Tenant, int Depth)>(ChildrenOf(name).Reverse().Select(c => (c, 1)));
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next.Tenant.Name))
                continue;
            found.Add(next);
            foreach (var child in ChildrenOf(next.Tenant.Name).Reverse())
                open.Push((child, next.Depth + 1));
        }

        return found;
    }

    /// <summary>Whether <paramref name="name"/> stands below <paramref name="ancestor"/>, at any depth.</summary>
    public bool IsBelow(string name, string ancestor) =>
        AncestorsOf(name).Any(a => string.Equals(a.Name, ancestor, StringComparison.OrdinalIgnoreCase));

    // A tenant whose parent is gone stands below the default tenant, so that someone manages it.
    private string ParentOf(ShellSettings tenant) =>
        tenant.Parent is { } parent && _byName.ContainsKey(parent) ? parent : ShellSettings.DefaultName;
}
