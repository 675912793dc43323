using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenancy.Routing;

/// <summary>
/// Which tenant answers to a host and a first path segment: one frozen look-up, swapped whole when a tenant changes.
/// A tenant with hosts wins over one without, a prefix over none.
/// </summary>
internal sealed class TenantTable
{
    private readonly FrozenDictionary<string, HostTable> _hosts;
    private readonly HostTable _anyHost;

    public TenantTable(IEnumerable<ShellEntry> entries)
    {
        var byHost = new Dictionary<string, Dictionary<string, ShellEntry>>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            IEnumerable<string> hosts = entry.Settings.Hosts.Count == 0 ? [""] : entry.Settings.Hosts;
            foreach (var host in hosts)
            {
                if (!byHost.TryGetValue(host, out var prefixes))
                    byHost[host] = prefixes = new(StringComparer.OrdinalIgnoreCase);
                // The first in name order keeps a contested place; set-up refuses to make such a contest.
                prefixes.TryAdd(entry.Settings.Prefix, entry);
            }
        }

        _anyHost = byHost.Remove("", out var any) ? new HostTable(any) : new HostTable([]);
        _hosts = byHost.ToFrozenDictionary(h => h.Key, h => new HostTable(h.Value), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The tenant and the length of the prefix to move from path to path base (0 for none), or null.</summary>
    public ShellEntry? Match(HostString host, PathString path, out int prefixLength)
    {
        var segment = FirstSegment(path.Value);
        if (_hosts.Count > 0 && host.HasValue
            && (_hosts.TryGetValue(host.Value!, out var table) || _hosts.TryGetValue(host.Host, out table))
            && table.Find(segment, out prefixLength) is { } own)
        {
            return own;
        }

        return _anyHost.Find(segment, out prefixLength);
    }

    private static ReadOnlySpan<char> FirstSegment(string? path)
    {
        if (string.IsNullOrEmpty(path) || path.Length < 2)
            return [];
        var rest = path.AsSpan(1);
        var end = rest.IndexOf('/');
        return end < 0 ? rest : rest[..end];
    }

    private sealed class HostTable(Dictionary<string, ShellEntry> prefixes)
    {
        private readonly FrozenDictionary<string, ShellEntry>.AlternateLookup<ReadOnlySpan<char>> _prefixes =
            prefixes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        public ShellEntry? Find(ReadOnlySpan<char> segment, out int prefixLength)
        {
            if (segment.Length > 0 && _prefixes.TryGetValue(segment, out var entry))
            {
                prefixLength = segment.Length + 1;
                return entry;
            }

            prefixLength = 0;
            return _prefixes.TryGetValue("", out entry) ? entry : null;
        }
    }
}
