namespace EGovCms.Content.Queries;

/// <summary>
/// An index of public content as SQL queries of a site may see it, under Orchard Core's name: a statement over the feature's tables that
/// gives public rows only. Registered by the feature that owns the tables; nothing that is not told so can be asked for.
/// </summary>
/// <param name="Name">Orchard Core's name: <c>ContentItemIndex</c>.</param>
/// <param name="Columns">Names of its columns, in the statement's order; those that hold dates end in <c>Utc</c>.</param>
/// <param name="Sqlite">The statement for SQLite.</param>
/// <param name="Postgres">The statement for PostgreSQL.</param>
public sealed record ContentIndexView(string Name, IReadOnlyList<string> Columns, string Sqlite, string Postgres)
{
    /// <summary>One whose statement suits both databases.</summary>
    public ContentIndexView(string name, IReadOnlyList<string> columns, string sql)
        : this(name, columns, sql, sql)
    {
    }
}
