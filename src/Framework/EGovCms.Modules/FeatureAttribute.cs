namespace EGovCms.Modules;

/// <summary>
/// Declares a feature beside the module's own. A module without any <see cref="FeatureAttribute"/> of its own id
/// gets one feature that bears the module's id, name and dependencies.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class FeatureAttribute : Attribute
{
    public required string Id { get; set; }

    /// <summary>The name shown to administrators. Null: the id.</summary>
    public string? Name { get; set; }

    public string Description { get; set; } = "";

    /// <summary>Null: the module's category.</summary>
    public string? Category { get; set; }

    /// <summary>Ids of features that are enabled with this one, before it.</summary>
    public string[] Dependencies { get; set; } = [];

    public bool AlwaysEnabled { get; set; }

    public bool DefaultTenantOnly { get; set; }

    /// <summary>Not offered for switching: it comes and goes with the features that need it.</summary>
    public bool EnabledByDependencyOnly { get; set; }
}
