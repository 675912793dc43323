using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace EGovCms.Architecture.Tests;

/// <summary>What the code of a built assembly really uses of other EGovCms assemblies, read from its metadata.</summary>
internal static class AssemblyReferences
{
    /// <summary>Names of the project's own assemblies beside the tests, the tests' own left out.</summary>
    public static IReadOnlyList<string> Own { get; } =
        [.. Directory.GetFiles(AppContext.BaseDirectory, "EGovCms.*.dll")
            .Select(Path.GetFileNameWithoutExtension).OfType<string>()
            .Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal) && !name.EndsWith(".resources", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>Types of other own assemblies that the assembly's code names: their assembly and full name.</summary>
    public static IReadOnlyList<(string Assembly, string Type)> Of(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        var metadata = file.GetMetadataReader();
        var used = new List<(string, string)>();
        foreach (var handle in metadata.TypeReferences)
        {
            var type = metadata.GetTypeReference(handle);
            // A nested type's scope is the type around it, which is listed itself.
            if (type.ResolutionScope.Kind != HandleKind.AssemblyReference)
                continue;
            var home = metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name);
            if (home.StartsWith("EGovCms.", StringComparison.Ordinal))
                used.Add((home, $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"));
        }

        return used;
    }
}
