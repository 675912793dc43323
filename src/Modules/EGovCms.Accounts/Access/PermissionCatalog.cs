using System.Collections.Frozen;
using EGovCms.Tenancy.Security;

namespace EGovCms.Accounts.Access;

/// <summary>The permissions of the tenant's features, and which stronger ones include each.</summary>
internal sealed class PermissionCatalog
{
    private readonly FrozenDictionary<string, Permission> _byName;
    private readonly FrozenDictionary<string, FrozenSet<string>> _grantedBy;

    public PermissionCatalog(IEnumerable<IPermissionProvider> providers)
    {
        var all = providers.SelectMany(provider => provider.Permissions.Select(permission => (Provider: provider.GetType(), Permission: permission)))
            .DistinctBy(p => p.Permission.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        All = all;
        _byName = all.Select(p => p.Permission).ToFrozenDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);
        _grantedBy = _byName.Keys.ToFrozenDictionary(name => name, Closure, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Each permission with the provider that declares it.</summary>
    public IReadOnlyList<(Type Provider, Permission Permission)> All { get; }

    public Permission? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The permission itself and all that include it. A permission that no feature declares is granted by itself alone.</summary>
    public IReadOnlySet<string> GrantedBy(string permission) =>
        _grantedBy.TryGetValue(permission, out var names) ? names : new HashSet<string>(StringComparer.OrdinalIgnoreCase) { permission };

    private FrozenSet<string> Closure(string name)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { name };
        var open = new Queue<string>([name]);
        while (open.TryDequeue(out var next))
        {
            foreach (var stronger in _byName.TryGetValue(next, out var permission) ? permission.ImpliedBy : [])
            {
                if (names.Add(stronger))
                    open.Enqueue(stronger);
            }
        }

        return names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
