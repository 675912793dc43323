using EGovCms.Architecture.Tests.Texts;

namespace EGovCms.Architecture.Tests;

/// <summary>
/// Imports stand in the order in which <c>dotnet format</c> puts them. It tells this only after minutes, when it has loaded every project; the compiler does not tell it at all.
/// </summary>
public sealed class ImportTests
{
    private static readonly string[] Folders = ["bench", "src", "templates", "tests"];

    [Fact]
    public void Imports_are_sorted()
    {
        var files = Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SourceProject.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .ToList();

        Assert.True(files.Count > 1000);
        Assert.DoesNotContain(files, file => !AreSorted(File.ReadLines(file)));
    }

    [Theory]
    [InlineData(true, "using System.Text;", "using EGovCms.Data;", "using EGovCms.Data.Stores;", "using EGovCms.Tenancy;", "using static EGovCms.Data.A;", "using A = EGovCms.Data.A;")]
    [InlineData(true, "using Microsoft.AspNetCore.Http;", "using Xunit;", "namespace A;", "using Alone;")]
    [InlineData(false, "using EGovCms.Data;", "using System.Text;")]
    [InlineData(false, "// Words.", "using EGovCms.Tenancy;", "", "using EGovCms.Data;")]
    [InlineData(false, "using EGovCms.Data.Stores;", "using EGovCms.Data;")]
    [InlineData(false, "using EGovCms.DataOf;", "using EGovCms.Data.Stores;")]
    [InlineData(false, "using static EGovCms.Data.A;", "using EGovCms.Data;")]
    public void Order_is_seen(bool sorted, params string[] lines) => Assert.Equal(sorted, AreSorted(lines));

    private static bool AreSorted(IEnumerable<string> lines)
    {
        var imports = lines.TakeWhile(line => !line.StartsWith("namespace ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("using var ", StringComparison.Ordinal))
            .ToList();
        return imports.SequenceEqual(imports.OrderBy(Rank).ThenBy(Name, StringComparer.OrdinalIgnoreCase));
    }

    // What is imported, then what is static, then what is named anew; System first among each.
    private static (int Kind, bool IsOther) Rank(string import)
    {
        var kind = import.Contains('=', StringComparison.Ordinal) ? 2 : import.StartsWith("using static ", StringComparison.Ordinal) ? 1 : 0;
        var first = import.TrimEnd(';').Split(' ')[kind == 1 ? 2 : 1].Split('.')[0];
        return (kind, kind < 2 && first != "System");
    }

    // A name stands before those that go on from it.
    private static string Name(string import) => import.TrimEnd(';').Replace('.', '\0');
}
