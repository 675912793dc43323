using System.Reflection;
using System.Reflection.Emit;

namespace EGovCms.Modules.Tests;

/// <summary>Reads manifests of assemblies made on the spot, so that each may be wrong in its own way.</summary>
public sealed class ModuleReaderTests
{
    [Fact]
    public void Read_returns_null_for_an_assembly_that_declares_no_module() =>
        Assert.Null(ModuleReader.Read(typeof(string).Assembly));

    [Fact]
    public void Read_gives_a_module_without_declared_features_one_of_its_own_id()
    {
        var module = ModuleReader.Read(Assembly("Plain", Module("Plain things", dependencies: ["Other"])));

        var feature = Assert.Single(module!.Features);
        Assert.Equal("Plain", feature.Id);
        Assert.Equal("Plain things", feature.Name);
        Assert.Equal(["Other"], feature.Dependencies);
    }

    [Fact]
    public void Read_takes_category_and_name_from_the_module_where_a_feature_is_silent()
    {
        var module = ModuleReader.Read(Assembly("Rich", Module("Rich", category: "Content"), Feature("Rich.Extra")));

        var extra = Assert.Single(module!.Features, f => f.Id == "Rich.Extra");
        Assert.Equal("Content", extra.Category);
        Assert.Equal("Rich.Extra", extra.Name);
    }

    [Fact]
    public void Read_refuses_a_feature_declared_twice()
    {
        var error = Assert.Throws<ManifestException>(() => ModuleReader.Read(Assembly("Twice", Module("Twice"), Feature("Twice.A"), Feature("twice.a"))));

        Assert.Contains("twice", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("has space")]
    [InlineData("../up")]
    [InlineData("栏目")]
    public void Read_refuses_an_id_that_is_no_id(string id)
    {
        var error = Assert.Throws<ManifestException>(() => ModuleReader.Read(Assembly("BadId", Module("Bad"), Feature(id))));

        Assert.Contains("BadId", error.Message, StringComparison.Ordinal);
    }

    private static AssemblyBuilder Assembly(string name, params CustomAttributeBuilder[] attributes)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(name), AssemblyBuilderAccess.RunAndCollect);
        assembly.DefineDynamicModule(name);
        foreach (var attribute in attributes)
            assembly.SetCustomAttribute(attribute);
        return assembly;
    }

    private static CustomAttributeBuilder Module(string name, string category = "", string[]? dependencies = null) =>
        Attribute<ModuleAttribute>(("Name", name), ("Category", category), ("Dependencies", dependencies ?? []));

    private static CustomAttributeBuilder Feature(string id) => Attribute<FeatureAttribute>(("Id", id));

    private static CustomAttributeBuilder Attribute<T>(params (string Name, object Value)[] properties) => new(
        typeof(T).GetConstructor(Type.EmptyTypes)!, [],
        [.. properties.Select(p => typeof(T).GetProperty(p.Name)!)], [.. properties.Select(p => p.Value)]);
}
