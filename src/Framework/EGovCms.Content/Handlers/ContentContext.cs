using EGovCms.Content.Definitions;
using EGovCms.Content.Items;

namespace EGovCms.Content.Handlers;

/// <summary>What a handler sees of the change under way.</summary>
public sealed class ContentContext(ContentItem item, ContentTypeDefinition type, ContentItem? previous, CancellationToken cancellation)
{
    private readonly List<ContentError> _errors = [];

    /// <summary>The version that is being changed.</summary>
    public ContentItem Item { get; } = item;

    public ContentTypeDefinition Type { get; } = type;

    /// <summary>The version before it, or null.</summary>
    public ContentItem? Previous { get; } = previous;

    /// <summary>True when the item comes from a recipe: values it names are kept as given.</summary>
    public bool IsImport { get; init; }

    public CancellationToken Cancellation { get; } = cancellation;

    public IReadOnlyList<ContentError> Errors => _errors;

    /// <summary>Refuses the change.</summary>
    /// <param name="place">Dotted place of the value, e.g. <c>AutoroutePart.Path</c>.</param>
    /// <param name="message">What to do, in the user's language.</param>
    public void Fail(string place, string message) => _errors.Add(new(place, message));
}
