using EGovCms.Queries.Sheets;

namespace EGovCms.Queries.Imports;

/// <summary>A file that was taken in.</summary>
/// <param name="Id">The upload's, and its import's.</param>
/// <param name="Headings">As the file has them.</param>
/// <param name="Suggested">By column key, the heading that is called like it.</param>
/// <param name="Format">What the file was found to be.</param>
/// <param name="First">The first row below the headings, by their order; null when there is none.</param>
internal sealed record UploadedSheet(string Id, IReadOnlyList<string> Headings, IReadOnlyDictionary<string, string> Suggested, SheetFormat Format, IReadOnlyList<string>? First);
