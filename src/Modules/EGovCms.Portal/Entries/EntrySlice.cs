using EGovCms.Theming.Caching;

namespace EGovCms.Portal.Entries;

/// <summary>Asks for the first entries of some columns or types, as one part of a page.</summary>
internal sealed record EntrySlice
{
    /// <summary>Columns' ids; empty for all.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Only these types; empty for all.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>None of these types.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>头条 before the others.</summary>
    public bool TopFirst { get; init; }

    /// <summary>Only entries that come before this one in their list, the nearest first; or null.</summary>
    public EntryKey? Before { get; init; }

    /// <summary>Only entries that come after this one in their list; or null.</summary>
    public EntryKey? After { get; init; }

    /// <summary>The item that is not wanted, or null.</summary>
    public string? Without { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 8;

    /// <summary>What it shows, for a page that is kept.</summary>
    public IEnumerable<string> Tags => Terms.Count > 0 ? Terms.Select(PageTag.Term) : Types.Count > 0 ? Types.Select(PageTag.Type) : [PageTag.Content];
}

/// <summary>An entry's place in its list.</summary>
internal sealed record EntryKey(int Weight, DateTime PublishedUtc, string ItemId);
