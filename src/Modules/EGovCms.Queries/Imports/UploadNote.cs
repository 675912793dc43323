namespace EGovCms.Queries.Imports;

/// <summary>What is known of an upload until it is imported; it lies beside the file.</summary>
/// <param name="DataSet">The data set that it is for.</param>
/// <param name="FileName">What it is called where it came from.</param>
internal sealed record UploadNote(string DataSet, string FileName);
