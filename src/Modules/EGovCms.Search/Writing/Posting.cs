namespace EGovCms.Search.Writing;

/// <summary>A term in a document.</summary>
/// <param name="Document">Its number in the batch.</param>
/// <param name="Value">Where it stands in a field with places, and else how often.</param>
internal readonly record struct Posting(int Document, int Value);
