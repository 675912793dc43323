namespace EGovCms.Search.Abstractions;

/// <summary>A piece of plain text.</summary>
/// <param name="Text">It is encoded by whoever shows it.</param>
/// <param name="IsHit">It is what was asked for.</param>
public readonly record struct TextSegment(string Text, bool IsHit);
