namespace EGovCms.Architecture.Tests;

/// <summary>Arrows point one way: Modules ← Tenancy ← Data ← Content ← Theming ← Recipes ← modules ← Web.</summary>
public sealed class LayersTests
{
    private static readonly string[] Layers =
        ["EGovCms.Modules", "EGovCms.Tenancy", "EGovCms.Data", "EGovCms.Content", "EGovCms.Theming", "EGovCms.Recipes"];

    public static TheoryData<string> All => [.. AssemblyReferences.Own];

    public static TheoryData<string> ModulesAndThemes => [.. AssemblyReferences.Own.Where(IsModule)];

    [Fact]
    public void Every_layer_and_some_modules_are_looked_at()
    {
        Assert.Empty(Layers.Except(AssemblyReferences.Own));
        Assert.True(AssemblyReferences.Own.Count(IsModule) >= 12);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Assembly_uses_only_layers_below_its_own(string assembly)
    {
        var level = Level(assembly);

        var upwards = AssemblyReferences.Of(assembly).Where(used => Level(used.Assembly) > level);

        Assert.Empty(upwards);
    }

    [Theory]
    [MemberData(nameof(ModulesAndThemes))]
    public void Module_uses_of_another_module_only_its_abstractions(string assembly)
    {
        var internals = AssemblyReferences.Of(assembly)
            .Where(used => IsModule(used.Assembly) && !used.Type.StartsWith(used.Assembly + ".Abstractions.", StringComparison.Ordinal));

        Assert.Empty(internals);
    }

    private static bool IsModule(string assembly) => Level(assembly) == Layers.Length;

    private static int Level(string assembly) => Array.IndexOf(Layers, assembly) switch
    {
        >= 0 and var layer => layer,
        _ when assembly == "EGovCms.Web" => Layers.Length + 1,
        _ => Layers.Length,
    };
}
