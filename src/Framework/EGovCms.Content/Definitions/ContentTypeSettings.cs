namespace EGovCms.Content.Definitions;

/// <summary>How items of a type are treated.</summary>
public sealed record ContentTypeSettings
{
    /// <summary>Offered to editors for making new items.</summary>
    public bool Creatable { get; init; }

    /// <summary>Shown in the list of contents.</summary>
    public bool Listable { get; init; }

    /// <summary>Changes may be kept as draft while the published version stays.</summary>
    public bool Draftable { get; init; }

    /// <summary>Each published version is kept.</summary>
    public bool Versionable { get; init; }

    /// <summary>Has permissions of its own.</summary>
    public bool Securable { get; init; }

    /// <summary>Role in the site: <c>MenuItem</c>, <c>Widget</c>; empty for contents of their own.</summary>
    public string Stereotype { get; init; } = "";

    public string Description { get; init; } = "";
}
