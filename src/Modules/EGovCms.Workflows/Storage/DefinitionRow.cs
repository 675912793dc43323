namespace EGovCms.Workflows.Storage;

/// <summary>A definition, its draft, and which version counts.</summary>
internal sealed class DefinitionRow
{
    public required string Key { get; init; }

    /// <summary>The newest published version; 0 while there is none.</summary>
    public int Published { get; set; }

    /// <summary>What is being edited; null for nothing.</summary>
    public string? Draft { get; set; }

    /// <summary>Grows with every change of the row: two who edit do not overwrite each other.</summary>
    public int Revision { get; set; }

    /// <summary>The module that shipped it, or empty.</summary>
    public string Origin { get; init; } = "";

    public DateTime ChangedUtc { get; set; }
}
