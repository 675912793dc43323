namespace EGovCms.Admin.Abstractions;

/// <summary>Collects the entries of the administration's navigation.</summary>
public sealed class NavigationBuilder
{
    private readonly List<NavigationEntry> _entries = [];

    /// <summary>The entries added so far.</summary>
    public IReadOnlyList<NavigationEntry> Entries => _entries;

    /// <summary>Adds an entry.</summary>
    public NavigationBuilder Add(NavigationEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _entries.Add(entry);
        return this;
    }
}
