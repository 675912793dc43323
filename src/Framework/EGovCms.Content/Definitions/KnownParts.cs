namespace EGovCms.Content.Definitions;

/// <summary>A part kind that a feature brings (registered as a singleton), so that definitions may use it.</summary>
/// <param name="Name">The kind, e.g. <c>TitlePart</c>.</param>
/// <param name="Type">The typed part.</param>
public sealed record KnownPart(string Name, Type Type)
{
    /// <summary>It may stand on any item without being part of its type: where a widget stands on the page, say.</summary>
    public bool Welded { get; init; }
}

/// <summary>A field kind that a feature brings (registered as a singleton), so that definitions may use it.</summary>
/// <param name="Name">The kind, e.g. <c>TextField</c>.</param>
/// <param name="Type">The typed field.</param>
public sealed record KnownField(string Name, Type Type);
