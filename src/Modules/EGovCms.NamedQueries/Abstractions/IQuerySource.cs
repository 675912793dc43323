namespace EGovCms.NamedQueries.Abstractions;

/// <summary>Runs the queries of one language, over public content only. Scoped; register as <see cref="IQuerySource"/>.</summary>
public interface IQuerySource
{
    /// <summary>Orchard Core's name: <c>Sql</c>.</summary>
    string Name { get; }

    /// <summary>What is wrong with the query, or null; Liquid in it is not looked into.</summary>
    string? Check(NamedQuery query);

    /// <summary>Runs a query whose template has been rendered.</summary>
    /// <exception cref="QueryException">It cannot be run.</exception>
    Task<QueryResult> RunAsync(NamedQuery query, string rendered, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation);
}
