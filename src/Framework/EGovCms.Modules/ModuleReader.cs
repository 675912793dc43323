using System.Reflection;

namespace EGovCms.Modules;

/// <summary>Reads a module's manifest and start-up classes from its assembly.</summary>
public static class ModuleReader
{
    /// <summary>The module that the assembly declares, or null when it declares none.</summary>
    /// <exception cref="ManifestException">The manifest cannot be used.</exception>
    public static ModuleInfo? Read(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        if (assembly.GetCustomAttribute<ModuleAttribute>() is not { } manifest)
            return null;

        var id = manifest.Id ?? assembly.GetName().Name!;
        RequireId(id, id);
        var features = ReadFeatures(assembly, manifest, id);
        return new ModuleInfo(id, manifest, assembly, features, FindStartups(assembly, id, features));
    }

    private static List<FeatureInfo> ReadFeatures(Assembly assembly, ModuleAttribute manifest, string moduleId)
    {
        var declared = assembly.GetCustomAttributes<FeatureAttribute>().ToList();
        var features = new List<FeatureInfo>();
        if (!declared.Exists(f => Same(f.Id, moduleId)))
            features.Add(OwnFeature(manifest, moduleId));

        foreach (var feature in declared)
        {
            RequireId(feature.Id, moduleId);
            if (features.Exists(f => Same(f.Id, feature.Id)))
                throw new ManifestException($"Module '{moduleId}' declares feature '{feature.Id}' twice. Remove one of the two [assembly: Feature] attributes.");
            features.Add(Declared(feature, manifest, moduleId));
        }

        return features;
    }

    private static FeatureInfo OwnFeature(ModuleAttribute manifest, string moduleId) => new()
    {
        Id = moduleId,
        ModuleId = moduleId,
        Name = manifest.Name,
        Description = manifest.Description,
        Category = manifest.Category,
        Dependencies = manifest is ThemeAttribute { BaseTheme: { } baseTheme } ? [.. manifest.Dependencies, baseTheme] : manifest.Dependencies,
        AlwaysEnabled = manifest.AlwaysEnabled,
        DefaultTenantOnly = manifest.DefaultTenantOnly,
        IsTheme = manifest is ThemeAttribute,
    };

    private static FeatureInfo Declared(FeatureAttribute feature, ModuleAttribute manifest, string moduleId) => new()
    {
        Id = feature.Id,
        ModuleId = moduleId,
        Name = feature.Name ?? feature.Id,
        Description = feature.Description,
        Category = feature.Category ?? manifest.Category,
        Dependencies = feature.Dependencies,
        AlwaysEnabled = feature.AlwaysEnabled,
        DefaultTenantOnly = feature.DefaultTenantOnly,
        EnabledByDependencyOnly = feature.EnabledByDependencyOnly,
    };

    private static List<Type> FindStartups(Assembly assembly, string moduleId, List<FeatureInfo> features)
    {
        var startups = assembly.GetTypes().Where(t => !t.IsAbstract && typeof(StartupBase).IsAssignableFrom(t)).ToList();
        foreach (var startup in startups)
        {
            var bound = FeaturesOf(startup, moduleId);
            if (bound.Count > 0 && !bound.Any(id => features.Exists(f => Same(f.Id, id))))
            {
                throw new ManifestException(
                    $"Module '{moduleId}': {startup.FullName} is bound to {string.Join(", ", bound)}, none of which is a feature of the module. Correct its [ForFeature] attribute or declare the feature.");
            }
        }

        return startups;
    }

    /// <summary>Ids of the features that must all be enabled for a start-up class to run.</summary>
    public static IReadOnlyList<string> FeaturesOf(Type startup, string moduleId) =>
        startup.GetCustomAttribute<ForFeatureAttribute>() is { FeatureIds.Count: > 0 } bound ? bound.FeatureIds : [moduleId];

    private static void RequireId(string id, string moduleId)
    {
        if (id.Length is 0 or > 128 || id.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_')))
            throw new ManifestException($"Module '{moduleId}': '{id}' is no usable id. Use 1 to 128 of letters, digits, dots, hyphens and underscores.");
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
