namespace EGovCms.Modules;

/// <summary>Declares an assembly to be a theme: a module whose templates and assets override those of modules.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ThemeAttribute : ModuleAttribute
{
    /// <summary>Id of the theme whose templates are looked up next, or null.</summary>
    public string? BaseTheme { get; set; }

    /// <summary>True when it dresses the administration and not the public site.</summary>
    public bool ForAdmin { get; set; }
}
