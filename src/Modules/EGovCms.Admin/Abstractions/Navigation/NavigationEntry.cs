using EGovCms.Tenancy.Security;

namespace EGovCms.Admin.Abstractions;

/// <summary>An entry of the administration's navigation.</summary>
public sealed record NavigationEntry
{
    /// <summary>The group it stands in; one of <see cref="NavigationGroups"/>, or a group of the module's own.</summary>
    public required NavigationGroup Group { get; init; }

    /// <summary>What it says, localised.</summary>
    public required string Text { get; init; }

    /// <summary>Where it leads: <c>~/…</c> is inside the tenant. The entry is the current one on this page and those below it.</summary>
    public required string Href { get; init; }

    /// <summary>The icon's name in the theme's sprite.</summary>
    public string Icon { get; init; } = "file-text";

    /// <summary>What the user must be allowed to do to see it; null for all who may enter the administration.</summary>
    public Permission? Permission { get; init; }

    /// <summary>Further permissions, each of which the user must have as well.</summary>
    public IReadOnlyList<Permission> FurtherPermissions { get; init; } = [];

    /// <summary>Its place in the group, from low to high; equal places are sorted by text.</summary>
    public int Order { get; init; } = 100;

    /// <summary>Whether it is a button that posts, as sign-out is. Only in <see cref="NavigationGroups.Account"/>.</summary>
    public bool Post { get; init; }
}
