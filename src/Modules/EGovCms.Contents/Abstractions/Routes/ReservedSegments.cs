namespace EGovCms.Contents.Abstractions.Routes;

/// <summary>
/// First path segments that a feature's endpoints use, so that no content takes them. Register as a singleton:
/// <c>services.AddSingleton(new ReservedSegments("media"))</c>.
/// </summary>
/// <param name="segments">Without slashes; compared without case.</param>
public sealed class ReservedSegments(params string[] segments)
{
    public IReadOnlyList<string> Segments { get; } = segments;
}
