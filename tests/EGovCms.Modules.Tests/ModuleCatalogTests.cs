using EGovCms.Modules.PlugIns;

namespace EGovCms.Modules.Tests;

public sealed class ModuleCatalogTests
{
    [Fact]
    public void Resolve_puts_each_feature_after_its_dependencies()
    {
        var catalog = Catalog(Feature("News", "Content"), Feature("Content", "Data"), Feature("Data"));

        var resolved = catalog.Resolve(["News"]);

        Assert.Equal(["Data", "Content", "News"], resolved.Select(f => f.Id));
    }

    [Fact]
    public void Resolve_adds_what_is_always_enabled()
    {
        var catalog = Catalog(Feature("Accounts") with { AlwaysEnabled = true }, Feature("News"));

        Assert.Equal(["Accounts"], catalog.Resolve([]).Select(f => f.Id));
    }

    [Fact]
    public void Resolve_names_an_unknown_feature_and_the_likely_one()
    {
        var catalog = Catalog(Feature("EGovCms.News"));

        var error = Assert.Throws<ManifestException>(() => catalog.Resolve(["News"]));

        Assert.Contains("'News'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'EGovCms.News'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Catalog_names_the_path_to_a_missing_dependency()
    {
        var error = Assert.Throws<ManifestException>(() => Catalog(Feature("News", "Content"), Feature("Content", "Nowhere")));

        Assert.Contains("'Nowhere' is missing", error.Message, StringComparison.Ordinal);
        Assert.Contains("News → Content", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Catalog_names_the_path_of_a_cycle()
    {
        var error = Assert.Throws<ManifestException>(() => Catalog(Feature("A", "B"), Feature("B", "C"), Feature("C", "A")));

        Assert.Contains("A → B → C → A", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Catalog_refuses_two_features_of_one_id_whatever_their_case()
    {
        var error = Assert.Throws<ManifestException>(() => Catalog(Feature("News"), Feature("news")));

        Assert.Contains("declared by", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DependentsOf_lists_direct_and_indirect_dependents_that_are_enabled()
    {
        var catalog = Catalog(Feature("Data"), Feature("Content", "Data"), Feature("News", "Content"), Feature("Forum", "Data"));

        Assert.Equal(["Content", "News"], catalog.DependentsOf("Data", ["News"]).Select(f => f.Id));
    }

    [Fact]
    public void Drop_in_module_that_lacks_a_feature_is_left_out_with_those_that_need_it()
    {
        var plugIns = new PlugInSet([PlugIn(Feature("A", "B")), PlugIn(Feature("B", "Nowhere")), PlugIn(Feature("C", "Data"))], []);

        var catalog = new ModuleCatalog(Modules(Feature("Data")), plugIns);

        Assert.Equal(["C", "Data"], catalog.Features.Select(f => f.Id).Order());
        Assert.Equal([("A", "B"), ("B", "Nowhere")], catalog.Problems.Select(p => (p.Folder, p.Subject)));
    }

    [Fact]
    public void LeaveOut_takes_those_that_depend_on_the_module_out_too()
    {
        var b = PlugIn(Feature("B"));
        var catalog = new ModuleCatalog([], new PlugInSet([PlugIn(Feature("A", "B")), b], []));

        catalog.LeaveOut(b, new ModuleProblem("B", ModuleProblemKind.StartUpFailed, "", "It threw."));

        Assert.Empty(catalog.Modules);
        Assert.Equal([ModuleProblemKind.MissingFeature, ModuleProblemKind.StartUpFailed], catalog.Problems.Select(p => p.Kind));
    }

    [Fact]
    public void ResolveInstalled_passes_over_what_is_not_installed()
    {
        var catalog = Catalog(Feature("News", "Content"), Feature("Content"));

        Assert.Equal(["Content", "News"], catalog.ResolveInstalled(["Gone", "News"], out var absent).Select(f => f.Id));
        Assert.Equal(["Gone"], absent);
    }

    [Theory]
    [InlineData("10.0.3.0", "10.0.15.0", true)]
    [InlineData("10.0.16.0", "10.0.15.0", false)]
    [InlineData("9.9.0.0", "10.0.15.0", false)]
    [InlineData("0.1.0.0", "0.1.2.0", true)]
    [InlineData("0.1.0.0", "0.2.0.0", false)]
    public void Hosts_library_fits_by_semantic_versioning(string wanted, string own, bool fits) =>
        Assert.Equal(fits, HostAssemblies.Fits(Version.Parse(wanted), Version.Parse(own)));

    private static ModuleInfo PlugIn(FeatureInfo feature) =>
        new(feature.Id, new ModuleAttribute { Name = feature.Id }, typeof(ModuleCatalogTests).Assembly, [feature with { ModuleId = feature.Id }], []) { Folder = "/modules/" + feature.Id };

    private static FeatureInfo Feature(string id, params string[] dependencies) =>
        new() { Id = id, ModuleId = "", Name = id, Dependencies = dependencies };

    /// <summary>A catalog in which each feature has a module of its own.</summary>
    private static ModuleCatalog Catalog(params FeatureInfo[] features) => new(Modules(features));

    private static IEnumerable<ModuleInfo> Modules(params FeatureInfo[] features) => features.Select((feature, number) =>
    {
        var id = $"Module{number}";
        var manifest = new ModuleAttribute { Name = id };
        return new ModuleInfo(id, manifest, typeof(ModuleCatalogTests).Assembly, [feature with { ModuleId = id }], []);
    });
}
