namespace EGovCms.Workflows.Admin;

/// <summary>A definition in the list.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its title, by language.</param>
/// <param name="Published">The newest version; 0 for none.</param>
/// <param name="IsDraft">Something is being edited.</param>
/// <param name="Running">How many cases go by one of its versions.</param>
/// <param name="ChangedUtc">When it was last changed.</param>
public sealed record DefinitionSummary(string Key, IReadOnlyDictionary<string, string> Title, int Published, bool IsDraft, int Running, DateTime ChangedUtc);
