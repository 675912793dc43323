namespace EGovCms.Search.Log;

/// <summary>What was asked in some days.</summary>
/// <param name="Words">The question, folded.</param>
/// <param name="Asked">How often.</param>
/// <param name="Missed">How often nothing was found.</param>
/// <param name="Opened">How often something found was opened.</param>
public sealed record AskedWords(string Words, int Asked, int Missed, int Opened);
