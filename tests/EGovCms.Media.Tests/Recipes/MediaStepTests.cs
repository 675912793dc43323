using System.Text.Json.Nodes;
using EGovCms.Media.Recipes;
using EGovCms.Recipes;
using EGovCms.Scanning.Abstractions;
using EGovCms.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Media.Tests.Recipes;

public sealed class MediaStepTests
{
    [Fact]
    public async Task Second_run_changes_nothing()
    {
        await using var library = await Library.OpenAsync();
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "a.txt"), "x", TestContext.Current.CancellationToken);
        const string Step = """{ "name": "media", "files": [ { "targetPath": "city/a.txt", "SourcePath": "a.txt" }, { "TargetPath": "b.txt", "Base64": "eA==" } ] }""";
        Assert.True((await RunAsync(library, folder.Path, Step)).Changed);
        Assert.False((await RunAsync(library, folder.Path, Step)).Changed);
        Assert.NotNull(library.Files.Find("city/a.txt"));
    }

    [Theory]
    [InlineData("""{ "name": "media" }""", "steps[0].Files")]
    [InlineData("""{ "name": "media", "Files": [ { "TargetPath": "b.txt", "Base64": "eA==" }, { "TargetPath": "a.txt", "SourcePath": "../secret.txt" } ] }""", "steps[0].Files[1].SourcePath")]
    [InlineData("""{ "name": "media", "Files": [ { "TargetPath": "b.txt", "Base64": "eA==" }, { "TargetPath": "a.txt", "SourcePath": "none.txt" } ] }""", "steps[0].Files[1].SourcePath")]
    [InlineData("""{ "name": "media", "Files": [ { "TargetPath": "b.txt", "Base64": "eA==" }, { "TargetPath": "../a.txt", "Base64": "eA==" } ] }""", "steps[0].Files[1].TargetPath")]
    [InlineData("""{ "name": "media", "Files": [ { "TargetPath": "b.txt", "Base64": "eA==" }, { "TargetPath": "a.txt", "Base64": "?" } ] }""", "steps[0].Files[1].Base64")]
    public async Task Step_that_cannot_be_done_names_the_place_and_stores_nothing(string step, string place)
    {
        await using var library = await Library.OpenAsync();
        using var folder = new TemporaryFolder();
        var refused = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(library, folder.Path, step));
        Assert.Equal(place, refused.Place);
        Assert.Empty(library.Files.List("")!.Files);
    }

    private static async Task<RecipeStepContext> RunAsync(Library library, string folder, string step)
    {
        var context = new RecipeStepContext
        {
            Recipe = new Recipe { Name = "test", Folder = folder },
            Step = JsonNode.Parse(step)!.AsObject(),
            Place = "steps[0]",
            Parameters = new Dictionary<string, string>(),
            SkipUnknown = false,
            Skipped = [],
        };
        var services = new ServiceCollection().AddLogging();
        // As on an installation without a scanner.
        new Scanning.Startup(new ConfigurationBuilder().Build()).ConfigureServices(services);
        await using var provider = services.BuildServiceProvider();
        await new MediaStep(library.Files, provider.GetRequiredService<IFileScanner>()).ExecuteAsync(context, TestContext.Current.CancellationToken);
        return context;
    }
}
