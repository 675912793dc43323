namespace EGovCms.Media.Fields;

/// <summary>A point of a picture, in parts of its width from the left and of its height from the top.</summary>
public sealed record MediaAnchor
{
    public double X { get; init; } = 0.5;

    public double Y { get; init; } = 0.5;
}
