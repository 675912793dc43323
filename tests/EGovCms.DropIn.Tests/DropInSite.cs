using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

[assembly: AssemblyFixture(typeof(EGovCms.DropIn.Tests.DropInSite))]

namespace EGovCms.DropIn.Tests;

/// <summary>A host with two good drop-in modules, each broken kind beside them, and a tenant that had one switched on that is gone.</summary>
public sealed class DropInSite : SiteFixture
{
    protected override string Recipe => "small";

    protected override void Configure(WebApplicationBuilder builder)
    {
        var modules = Path.Combine(Folder, "Modules");
        FixtureModules.Install(modules, "Fixture.Notes");
        FixtureModules.Install(modules, "Fixture.Labels");
        FixtureModules.Install(modules, "Fixture.NoManifest");
        FixtureModules.Install(modules, "Fixture.BadManifest");
        FixtureModules.Install(modules, "Fixture.OtherFramework");
        FixtureModules.Install(modules, "Fixture.Throwing");
        FixtureModules.Install(modules, "Fixture.Notes", "Fixture.Notes.Again");
        File.Delete(Path.Combine(FixtureModules.Install(modules, "Fixture.Labels", "Fixture.Incomplete"), "Fixture.Words.dll"));
        Directory.CreateDirectory(Path.Combine(modules, "Fixture.Empty"));

        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        File.WriteAllText(Path.Combine(recipes, "small.recipe.json"), """
            { "name": "small", "displayName": "Small", "issetuprecipe": true, "steps": [
              { "name": "feature", "enable": ["EGovCms.Tenants", "EGovCms.Templates", "EGovCms.Theme.Admin", "EGovCms.Theme.Portal", "Fixture.Notes", "Fixture.Labels"] },
              { "name": "themes", "Admin": "EGovCms.Theme.Admin", "Site": "EGovCms.Theme.Portal" }] }
            """);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Recipes:Folders:0"] = recipes,
            ["Fixture:ThrowIn"] = "services",
        });
    }
}
