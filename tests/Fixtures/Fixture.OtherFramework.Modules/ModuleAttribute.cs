namespace EGovCms.Modules;

[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ModuleAttribute : Attribute
{
    public required string Name { get; set; }
}
