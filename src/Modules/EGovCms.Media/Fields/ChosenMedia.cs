namespace EGovCms.Media.Fields;

/// <summary>A media file as a field holds it.</summary>
/// <param name="Path">Its path in the media library.</param>
/// <param name="Text">What it shows, for those who do not see it.</param>
public sealed record ChosenMedia(string Path, string Text);
