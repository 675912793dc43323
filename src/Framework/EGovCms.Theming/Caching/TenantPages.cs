using System.Collections.Concurrent;
using EGovCms.Tenancy.Observing;

namespace EGovCms.Theming.Caching;

/// <summary>
/// A tenant's kept pages. Goes with the tenant's services, so a reload (features, themes, shell settings) begins with none.
/// A page is kept only if nothing was evicted since it was begun: it may have read what has changed meanwhile.
/// </summary>
internal sealed class TenantPages(PageMemory memory, TimeProvider time) : IKeepsMemory, IDisposable
{
    private const int SlotOverhead = 600;
    private const int TagSize = 100;
    private static readonly TimeSpan PassFor = TimeSpan.FromSeconds(10);

    private readonly Lock _change = new();
    private readonly Dictionary<PageKey, Rendering> _renderings = [];
    private ConcurrentDictionary<PageKey, PageSlot>? _slots;
    private string[] _personalCookies = [];
    private DateTimeOffset _lastEviction;
    private long _generation;
    private bool _disposed;

    /// <summary>What is kept now.</summary>
    public IEnumerable<KeyValuePair<PageKey, PageSlot>> Slots => _slots ?? Enumerable.Empty<KeyValuePair<PageKey, PageSlot>>();

    public long KeptBytes => Slots.Sum(slot => (long)slot.Value.Bytes);

    /// <summary>Cookies that make a request somebody's own, as far as pages have looked for any yet.</summary>
    public IReadOnlyList<string> PersonalCookies => _personalCookies;

    /// <summary>What is kept at the key and still good, or null.</summary>
    public PageSlot? Find(in PageKey key, object platform)
    {
        if (_slots is not { } slots || !slots.TryGetValue(key, out var slot))
            return null;
        var now = time.GetUtcNow();
        if (!slot.IsGood(now, platform))
            return null;
        slot.Touch(now);
        return slot;
    }

    /// <summary>Joins whoever makes the page or part now, or begins (<paramref name="leads"/>): then it must be ended by <see cref="End"/>.</summary>
    public Rendering Begin(in PageKey key, out bool leads)
    {
        lock (_change)
        {
            // One that was begun before an eviction may be stale: whoever comes after it does not wait for that.
            leads = !_renderings.TryGetValue(key, out var rendering) || rendering.Generation != _generation;
            if (leads)
                _renderings[key] = rendering = new Rendering(_generation);
            return rendering!;
        }
    }

    /// <summary>It is made, or will not be for others.</summary>
    /// <param name="key">The key it was begun with.</param>
    /// <param name="rendering">As begun.</param>
    /// <param name="outcome">The page or part, or none.</param>
    /// <param name="pass">Requests need not wait for each other here for a while.</param>
    public void End(in PageKey key, Rendering rendering, RenderOutcome outcome, bool pass = false)
    {
        lock (_change)
        {
            // A page that has been kept is sent then, and its sending says again that it has begun.
            if (rendering.Outcome.IsCompleted)
                return;
            if (_renderings.TryGetValue(key, out var current) && ReferenceEquals(current, rendering))
                _renderings.Remove(key);
            if (rendering.Generation == _generation && !_disposed)
            {
                if (outcome.Kept is { } made && made.Length <= memory.Options.MaxPageBytes)
                    Keep(key, made);
                else if (pass)
                    Put(key, new PageSlot(null, time.GetUtcNow(), time.GetUtcNow() + PassFor, SlotOverhead));
            }

            rendering.End(outcome);
        }
    }

    public void Evict(IReadOnlySet<string> tags)
    {
        lock (_change)
        {
            BeginGeneration();
            foreach (var (key, slot) in Slots)
            {
                if (slot.Kept is { } kept && kept.Tags.Any(tags.Contains) && Remove(key, slot))
                    memory.CountChanged();
            }
        }
    }

    public void EvictAll()
    {
        lock (_change)
        {
            BeginGeneration();
            foreach (var (key, slot) in Slots)
            {
                if (Remove(key, slot) && slot.Kept is not null && !_disposed)
                    memory.CountChanged();
            }
        }
    }

    /// <summary>False when it was gone already.</summary>
    public bool Remove(in PageKey key, PageSlot slot)
    {
        if (_slots?.TryRemove(new(key, slot)) != true)
            return false;
        memory.Count(-slot.Close());
        return true;
    }

    public void Dispose()
    {
        lock (_change)
            _disposed = true;
        EvictAll();
        memory.Leave(this);
    }

    private void BeginGeneration()
    {
        _generation++;
        _lastEviction = time.GetUtcNow();
    }

    private void Keep(in PageKey key, Kept made)
    {
        if (made is CachedPage page)
            Look(page);
        var slot = new PageSlot(made, time.GetUtcNow(), made.Expires, made.Length + (made.Tags.Count * TagSize) + SlotOverhead);
        made.Grown = more =>
        {
            if (slot.TryGrow(more))
                memory.Count(more);
        };
        Put(key, slot);
    }

    private void Look(CachedPage page)
    {
        page.IsTimeAmbiguous = _lastEviction >= page.LastModified;
        foreach (var cookie in page.AbsentCookies)
        {
            if (!_personalCookies.Contains(cookie))
                _personalCookies = [.. _personalCookies, cookie];
        }
    }

    private void Put(in PageKey key, PageSlot slot)
    {
        if (_slots is null)
        {
            _slots = new();
            memory.Join(this);
        }

        if (_slots.TryGetValue(key, out var before))
            Remove(key, before);
        _slots[key] = slot;
        memory.Count(slot.Bytes);
    }
}
