namespace EGovCms.NamedQueries.Sql;

/// <summary>A whole query, as parsed: <c>WITH … SELECT … UNION SELECT … ORDER BY … LIMIT … OFFSET …</c>.</summary>
internal sealed record SqlSelect(
    IReadOnlyList<SqlSelect.Named> With, IReadOnlyList<SqlSelect.Branch> Branches, IReadOnlyList<SqlSelect.Order> OrderBy, SqlExpression? Limit, SqlExpression? Offset)
{
    /// <summary>A query that the rest calls by a name.</summary>
    internal sealed record Named(string Name, SqlSelect Query);

    /// <summary>One SELECT; <paramref name="All"/> tells how it joins the one before.</summary>
    internal sealed record Branch(bool All, Core Core);

    internal sealed record Core(
        bool Distinct, IReadOnlyList<Item> Items, Source From, IReadOnlyList<Join> Joins, SqlExpression? Where, IReadOnlyList<SqlExpression> GroupBy, SqlExpression? Having);

    internal sealed record Item(SqlExpression Expression, string? Alias);

    /// <summary>An index by its name, or a query in parentheses.</summary>
    internal sealed record Source(string? Index, SqlSelect? Query, string? Alias);

    internal sealed record Join(string Kind, Source Source, SqlExpression On);

    internal sealed record Order(SqlExpression Expression, bool Descending);
}
