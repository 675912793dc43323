namespace EGovCms.Queries.Definitions;

/// <summary>A query system as a webmaster designs it. What has a value of its own when nothing is said is settable: the generated reader of JSON would put nothing in place of it where that is init-only.</summary>
internal sealed record QuerySystem : IOpenTimes
{
    /// <summary>What its address names it by: lower-case letters, digits, hyphens.</summary>
    public required string Key { get; init; }

    /// <summary>住房公积金查询.</summary>
    public required string Name { get; init; }

    /// <summary>Above the form; plain text.</summary>
    public string Announcement { get; set; } = "";

    /// <summary>Whom to turn to when something is wrong.</summary>
    public string Contact { get; set; } = "";

    public QueryState State { get; init; }

    public DateTime? OpenFromUtc { get; init; }

    public DateTime? OpenUntilUtc { get; init; }

    public IReadOnlyList<QueryColumn> Columns { get; set; } = [];

    public IReadOnlyList<WayToAsk> Ways { get; set; } = [];

    /// <summary>How many versions of a data set are kept to roll back to, beside the one in service.</summary>
    public int KeptVersions { get; set; } = 2;

    public QueryColumn? Column(string key) => Columns.FirstOrDefault(column => column.Key == key);

    public WayToAsk? Way(string key) => Ways.FirstOrDefault(way => way.Key == key);

    /// <summary>The labels of what one fills in.</summary>
    public IReadOnlyList<string> LabelsOf(WayToAsk way) => [.. way.Columns.Select(key => Column(key)!.Label)];
}
