using EGovCms.Testing;

namespace EGovCms.DropIn.Tests;

/// <summary>The fixtures' published folders, put under a host's modules path as an administrator does.</summary>
internal static class FixtureModules
{
    /// <summary>Copies the fixture into the modules path; returns its folder there.</summary>
    public static string Install(string modules, string fixture, string? folder = null)
    {
        var source = Path.Combine(Repository.Root, "tests", "Fixtures", fixture, "bin", Repository.Configuration, "published");
        var target = Path.Combine(modules, folder ?? fixture);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(f => !f.Contains("runtimes", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }
}
