namespace EGovCms.Queries.Versions;

/// <summary>The versions that are open in this process. One a tenant; a file is closed when it was given up and nobody reads in it any more.</summary>
internal sealed class VersionReaders : IDisposable
{
    private const int Most = 32;
    private readonly Dictionary<string, Entry> _open = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private long _uses;

    /// <summary>Opens the version unless it is open. Dispose what is returned as soon as it was read.</summary>
    public Lease Rent(string version, Func<VersionReader> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        lock (_gate)
        {
            if (!_open.TryGetValue(version, out var entry))
            {
                if (_open.Count >= Most)
                    GiveUp(_open.MinBy(pair => pair.Value.LastUse).Key);
                _open.Add(version, entry = new Entry(open()));
            }

            entry.Readers++;
            entry.LastUse = ++_uses;
            return new Lease(this, entry);
        }
    }

    /// <summary>Closes the version, once those who read in it have finished.</summary>
    public void Close(string version)
    {
        lock (_gate)
            GiveUp(version);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var version in _open.Keys.ToList())
                GiveUp(version);
        }
    }

    private void GiveUp(string version)
    {
        if (!_open.Remove(version, out var entry))
            return;
        entry.IsGivenUp = true;
        if (entry.Readers == 0)
            entry.Reader.Dispose();
    }

    private void Return(Entry entry)
    {
        lock (_gate)
        {
            if (--entry.Readers == 0 && entry.IsGivenUp)
                entry.Reader.Dispose();
        }
    }

    /// <summary>The right to read in a version.</summary>
    internal readonly struct Lease(VersionReaders owner, Entry entry) : IDisposable
    {
        public VersionReader Reader => entry.Reader;

        public void Dispose() => owner.Return(entry);
    }

    internal sealed class Entry(VersionReader reader)
    {
        public VersionReader Reader { get; } = reader;

        public int Readers { get; set; }

        public long LastUse { get; set; }

        public bool IsGivenUp { get; set; }
    }
}
