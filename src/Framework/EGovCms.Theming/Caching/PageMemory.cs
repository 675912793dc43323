using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace EGovCms.Theming.Caching;

/// <summary>
/// Keeps the pages of all tenants within one limit. When it is reached, what nobody has asked for again goes first, then what was asked
/// for longest ago: a crawler's walk through the archive does not drive out the home pages. One for the host.
/// </summary>
internal sealed class PageMemory
{
    private readonly ConcurrentDictionary<TenantPages, bool> _tenants = new();
    private readonly Lock _trimming = new();
    private long _bytes;
    private long _changed;
    private long _crowded;

    public PageMemory(IConfiguration configuration, IHostEnvironment environment)
    {
        Options = new OutputCacheOptions { Enabled = !environment.IsDevelopment() };
        configuration.GetSection(OutputCacheOptions.Section).Bind(Options);
    }

    public OutputCacheOptions Options { get; }

    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>Pages dropped because what they show changed.</summary>
    public long Changed => Volatile.Read(ref _changed);

    /// <summary>Pages dropped to make room.</summary>
    public long Crowded => Volatile.Read(ref _crowded);

    public void CountChanged() => Interlocked.Increment(ref _changed);

    public void Join(TenantPages pages) => _tenants[pages] = true;

    public void Leave(TenantPages pages) => _tenants.TryRemove(pages, out _);

    /// <summary>Counts bytes taken (or, below zero, given back), and makes room when there are too many.</summary>
    public void Count(long bytes)
    {
        if (Interlocked.Add(ref _bytes, bytes) > Options.MaxBytes && _trimming.TryEnter())
        {
            try
            {
                Trim();
            }
            finally
            {
                _trimming.Exit();
            }
        }
    }

    private void Trim()
    {
        // A tenth is freed at once, so that the walk is paid for by many pages.
        var target = Options.MaxBytes / 10 * 9;
        var slots = _tenants.Keys.SelectMany(pages => pages.Slots.Select(slot => (Pages: pages, slot.Key, Slot: slot.Value)))
            .OrderBy(s => s.Slot.IsWanted).ThenBy(s => s.Slot.Asked).ToList();
        foreach (var (pages, key, slot) in slots)
        {
            if (Bytes <= target)
                slot.IsWanted = false;
            else if (pages.Remove(key, slot))
                Interlocked.Increment(ref _crowded);
        }
    }
}
