using System.Text.Json.Nodes;

namespace EGovCms.NamedQueries.Abstractions;

/// <summary>A query that templates run by its name.</summary>
public sealed record NamedQuery
{
    public required string Name { get; init; }

    /// <summary>What runs it: <c>Sql</c>, <c>Lucene</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The query in its source's language, with Liquid in it.</summary>
    public string Template { get; init; } = "";

    /// <summary>Whether it gives content items rather than rows.</summary>
    public bool ReturnsItems { get; init; }

    /// <summary>What else Orchard Core keeps of it: <c>Index</c>, <c>Schema</c>.</summary>
    public JsonObject Properties { get; init; } = [];
}
