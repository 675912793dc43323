using System.Text.Json.Nodes;
using EGovCms.Recipes;
using EGovCms.Tenancy;

namespace EGovCms.Tenants.Abstractions;

/// <summary>A tenant to be set up.</summary>
public sealed record TenantSetupRequest
{
    /// <summary>See <see cref="ShellSettings.Name"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The recipe that makes it, by name.</summary>
    public required string Recipe { get; init; }

    /// <summary>The recipe itself where it is none of the installation's, as read from a file. Such a set-up cannot be retried by the tenant's name alone.</summary>
    public Recipe? RecipeGiven { get; init; }

    public string DisplayName { get; init; } = "";

    public string Prefix { get; init; } = "";

    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Null: the default tenant.</summary>
    public string? Parent { get; init; }

    /// <summary>Its place among its siblings, smaller first.</summary>
    public int Position { get; init; } = 100;

    public string? Profile { get; init; }

    public TenantQuota Quota { get; init; } = new();

    /// <summary>Null: as the installation's configuration says.</summary>
    public string? DatabaseProvider { get; init; }

    public string? ConnectionString { get; init; }

    /// <summary>Recipes to run after <see cref="Recipe"/>, in order.</summary>
    public IReadOnlyList<string> ThenRecipes { get; init; } = [];

    /// <summary>Site settings that take precedence over those of the recipes.</summary>
    public JsonObject SiteSettings { get; init; } = [];

    /// <summary>User name of an account to be made the tenant's administrator; null for none: administrators above manage it.</summary>
    public string? AdministratorName { get; init; }

    public string? AdministratorEmail { get; init; }

    /// <summary>Leave out what the recipes name and this installation does not know.</summary>
    public bool SkipUnknown { get; init; }
}
