namespace EGovCms.Modules;

/// <summary>Declares an assembly to be a module. Its id is the assembly's name unless <see cref="Id"/> says otherwise.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public class ModuleAttribute : Attribute
{
    /// <summary>Unique id, letters, digits and dots. Null: the assembly's name.</summary>
    public string? Id { get; set; }

    /// <summary>The name shown to administrators.</summary>
    public required string Name { get; set; }

    public string Description { get; set; } = "";

    public string Author { get; set; } = "";

    public string Website { get; set; } = "";

    /// <summary>Semantic version.</summary>
    public string Version { get; set; } = "0.1.0";

    public string Category { get; set; } = "";

    /// <summary>Ids of the features that the module's own feature needs.</summary>
    public string[] Dependencies { get; set; } = [];

    /// <summary>Every tenant has the module's own feature and cannot switch it off.</summary>
    public bool AlwaysEnabled { get; set; }

    /// <summary>Only the default tenant (the platform's administration) may have it.</summary>
    public bool DefaultTenantOnly { get; set; }
}
