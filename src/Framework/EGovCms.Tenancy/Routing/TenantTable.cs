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
    private readonly FrozenDictionary<string, HostTable> _formerHosts;
    private readonly HostTable _formerAnyHost;

    public TenantTable(IEnumerable<ShellEntry> entries)
    {
        // The first in name order keeps a contested place; set-up refuses to make such a contest.
        var (now, former) = (new Places(), new Places());
        foreach (var entry in entries)
        {
            IEnumerable<string> hosts = entry.Settings.Hosts.Count == 0 ? [""] : entry.Settings.Hosts;
            foreach (var host in hosts)
                now.Add(host, entry.Settings.Prefix, entry);
            foreach (var left in entry.Settings.Former)
                former.Add(left.Host, left.Prefix, entry);
        }

        (_anyHost, _hosts) = now.Freeze();
        (_formerAnyHost, _formerHosts) = former.Freeze();
        HasFormer = _formerHosts.Count > 0 || !_formerAnyHost.IsEmpty;
    }

    /// <summary>Whether any tenant has left an address: without one, none need be looked for.</summary>
    public bool HasFormer { get; }

    /// <summary>The tenant and the length of the prefix to move from path to path base (0 for none), or null.</summary>
    public ShellEntry? Match(HostString host, PathString path, out int prefixLength)
    {
        var segment = FirstSegment(path.Value);
        return Table(_hosts, host) is { } table && table.Find(segment, out prefixLength) is { } own ? own : _anyHost.Find(segment, out prefixLength);
    }

    /// <summary>
    /// The tenant that has left this address for another, and the length of the prefix that it had there; null when no one has, or when another
    /// tenant answers here now.
    /// </summary>
    public ShellEntry? MatchFormer(HostString host, PathString path, out int prefixLength)
    {
        prefixLength = 0;
        var segment = FirstSegment(path.Value);
        var (own, left) = (Table(_hosts, host), Table(_formerHosts, host));
        if (segment.Length > 0)
        {
            if (own?.At(segment) is not null)
                return null;
            if (left?.At(segment) is { } moved)
                return Found(moved, segment.Length + 1, out prefixLength);
        }

        if (own?.At("") is not null)
            return null;
        if (segment.Length > 0)
        {
            if (_anyHost.At(segment) is not null)
                return null;
            if (_formerAnyHost.At(segment) is { } moved)
                return Found(moved, segment.Length + 1, out prefixLength);
        }

        return left?.At("");
    }

    private static ShellEntry Found(ShellEntry entry, int length, out int prefixLength)
    {
        prefixLength = length;
        return entry;
    }

    private static HostTable? Table(FrozenDictionary<string, HostTable> hosts, HostString host) =>
        hosts.Count > 0 && host.HasValue && (hosts.TryGetValue(host.Value!, out var table) || hosts.TryGetValue(host.Host, out table)) ? table : null;

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

        public bool IsEmpty => _prefixes.Dictionary.Count == 0;

        public ShellEntry? At(ReadOnlySpan<char> prefix) => _prefixes.TryGetValue(prefix, out var entry) ? entry : null;

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

    private sealed class Places
    {
        private readonly Dictionary<string, Dictionary<string, ShellEntry>> _byHost = new(StringComparer.OrdinalIgnoreCase);

        public void Add(string host, string prefix, ShellEntry entry)
        {
            if (!_byHost.TryGetValue(host, out var prefixes))
                _byHost[host] = prefixes = new(StringComparer.OrdinalIgnoreCase);
            prefixes.TryAdd(prefix, entry);
        }

        public (HostTable AnyHost, FrozenDictionary<string, HostTable> Hosts) Freeze()
        {
            var any = _byHost.Remove("", out var prefixes) ? new HostTable(prefixes) : new HostTable([]);
            return (any, _byHost.ToFrozenDictionary(h => h.Key, h => new HostTable(h.Value), StringComparer.OrdinalIgnoreCase));
        }
    }
}
