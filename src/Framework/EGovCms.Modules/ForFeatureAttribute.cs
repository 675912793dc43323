namespace EGovCms.Modules;

/// <summary>
/// Binds a <see cref="StartupBase"/> to a feature other than the module's own. With several ids the class runs only when
/// all of them are enabled: the way to write an optional integration between two features.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForFeatureAttribute(params string[] featureIds) : Attribute
{
    public IReadOnlyList<string> FeatureIds { get; } = featureIds;
}
