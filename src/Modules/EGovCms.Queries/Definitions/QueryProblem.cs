namespace EGovCms.Queries.Definitions;

/// <summary>What is wrong with a definition.</summary>
/// <param name="Place">Where, as a path into its JSON: <c>.Columns[2].Key</c>.</param>
/// <param name="Message">What to do, in the reader's language.</param>
internal sealed record QueryProblem(string Place, string Message);
