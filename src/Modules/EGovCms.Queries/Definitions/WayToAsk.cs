namespace EGovCms.Queries.Definitions;

/// <summary>What a citizen gives to find their own: name and identity card, plate and engine number.</summary>
internal sealed record WayToAsk
{
    public required string Key { get; init; }

    /// <summary>What people choose it by, where there are several: 按准考证号查询.</summary>
    public required string Label { get; init; }

    /// <summary>The keys of the columns that identify together. All must match exactly.</summary>
    public IReadOnlyList<string> Columns { get; set; } = [];

    /// <summary>The key of the one whose guesses are counted together: the identity card, not the name.</summary>
    public required string Subject { get; init; }

    /// <summary>Two rows with the same values are a fault of the file. Not for a plate, which has many violations.</summary>
    public bool IsUnique { get; init; }
}
