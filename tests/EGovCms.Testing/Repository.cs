using System.Reflection;

namespace EGovCms.Testing;

/// <summary>The repository in which tests and benchmarks run, and how it was built.</summary>
public static class Repository
{
    /// <summary>Its root folder.</summary>
    /// <exception cref="InvalidOperationException">The program does not lie inside of it.</exception>
    public static string Root { get; } = FindRoot();

    /// <summary><c>Debug</c> or <c>Release</c>.</summary>
    public static string Configuration { get; } = typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    /// <summary>The folder of the built host.</summary>
    public static string Host { get; } = Path.Combine(Root, "src", "Web", "bin", Configuration, "net10.0");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EGovCms.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"There is no EGovCms.sln above {AppContext.BaseDirectory}: run this in the repository.");
    }
}
