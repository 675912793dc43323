namespace EGovCms.NamedQueries.Sql;

/// <summary>What the database is asked: nothing of it stood in the query's text but names that were looked up, and numbers.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">Values of <c>@p0</c>, <c>@p1</c> …</param>
internal sealed record SqlStatement(string Text, IReadOnlyList<object?> Parameters);
