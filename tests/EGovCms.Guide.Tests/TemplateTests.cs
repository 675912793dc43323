using EGovCms.Guide.Tests.Walk;

namespace EGovCms.Guide.Tests;

/// <summary>What the guide only names of the templates.</summary>
public sealed class TemplateTests(GuideWalk walk)
{
    [Fact]
    public async Task Short_forms_build_inside_a_repository_with_other_rules()
    {
        var repository = Directory.CreateDirectory(Path.Combine(walk.Folder, "other")).FullName;
        await File.WriteAllTextAsync(Path.Combine(repository, "Directory.Build.props"), "<Project><PropertyGroup><LangVersion>7</LangVersion><OutputPath>elsewhere/</OutputPath></PropertyGroup></Project>", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(repository, "Directory.Packages.props"), "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>", TestContext.Current.CancellationToken);

        // The tests' project builds and publishes the module's; the guide itself builds the solution. One node: a second costs more than it builds.
        var said = await walk.TypeAsync($"""
            (cd '{repository}' && dotnet new egov-module -n Acme.City-Notes --with-part --with-page && dotnet build Acme.City-Notes/tests -m:1)
            """);

        Assert.Contains("0 Warning(s)", said, StringComparison.Ordinal);
        var published = Directory.GetFiles(Path.Combine(repository, "Acme.City-Notes", "tests", "bin", "Debug", "net10.0", "Modules", "Acme.CityNotes"), "*.dll");
        Assert.Equal(["Acme.CityNotes.dll"], published.Select(Path.GetFileName));
    }

    [Fact]
    public async Task Build_without_a_portal_says_what_to_set()
    {
        var said = await walk.TypeAsync("(unset EGovCmsHost; dotnet build Acme.Theme/src || true)");

        Assert.Contains("Set the environment variable EGovCmsHost", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Module_and_theme_publish_nothing_of_the_portal()
    {
        var modules = Path.Combine(walk.Folder, "portal", "Modules");

        Assert.Equal(["Acme.Events.dll", "Acme.Events.resources.dll", "Acme.Theme.dll", "Acme.Theme.resources.dll"],
            Directory.GetFiles(modules, "*.dll", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
