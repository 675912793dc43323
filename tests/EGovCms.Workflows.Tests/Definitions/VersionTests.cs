using EGovCms.Recipes;
using EGovCms.Tenancy;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Definitions;
using EGovCms.Workflows.Storage;
using EGovCms.Workflows.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Workflows.Tests.Definitions;

public sealed class VersionsOnSqliteTests(WorkflowsSite site) : VersionTests(site), IClassFixture<WorkflowsSite>;

public sealed class VersionsOnPostgresTests(PostgresWorkflowsSite site) : VersionTests(site), IClassFixture<PostgresWorkflowsSite>;

public abstract class VersionTests(WorkflowsSite site)
{
    [Fact]
    public async Task Running_case_stays_on_its_version_and_keeps_it_alive()
    {
        await ImportAsync(Renamed("kept", "办理"));
        var old = await site.StartAsync("kept", "old");
        await EditAsync("kept", definition => definition with { Transitions = [.. definition.Transitions, Shelve] });
        var young = await site.StartAsync("kept", "young");

        Assert.Equal((1, 2), (old.Version, young.Version));
        var clerk = WorkflowsSite.Clerk();
        Assert.DoesNotContain(await site.EngineAsync(engine => engine.PermittedAsync(old.Id, clerk)), each => each.Transition.Name == "shelve");
        Assert.Contains(await site.EngineAsync(engine => engine.PermittedAsync(young.Id, clerk)), each => each.Transition.Name == "shelve");
        Assert.False(await EditorAsync(editor => editor.RemoveVersionAsync("kept", 1, CancellationToken.None)));
        await EditAsync("kept", definition => definition with { Description = new Dictionary<string, string> { ["zh-CN"] = "第三版" } });
        await EditAsync("kept", definition => definition with { Description = new Dictionary<string, string> { ["zh-CN"] = "第四版" } });
        Assert.True(await EditorAsync(editor => editor.RemoveVersionAsync("kept", 3, CancellationToken.None)));
        Assert.False(await EditorAsync(editor => editor.RemoveVersionAsync("kept", 4, CancellationToken.None)));
    }

    [Fact]
    public async Task Of_two_who_edit_one_is_told()
    {
        await ImportAsync(Renamed("edited", "编辑"));
        var seen = (await EditorAsync(editor => editor.ReadAsync("edited", CancellationToken.None)))!;

        Assert.True(await EditorAsync(editor => editor.SaveDraftAsync(seen.Definition, seen.Revision, CancellationToken.None)));
        Assert.False(await EditorAsync(editor => editor.SaveDraftAsync(seen.Definition, seen.Revision, CancellationToken.None)));
        Assert.Equal(1, (await site.InAsync(ShellSettings.DefaultName, services => services.GetRequiredService<IWorkflowDefinitions>().FindAsync("edited")))!.Version);
    }

    [Fact]
    public async Task Definition_that_a_module_ships_is_published_once_and_then_the_webmasters()
    {
        var shipped = await site.InAsync("zf", services => services.GetRequiredService<IWorkflowDefinitions>().FindAsync("article-review"));
        Assert.Equal(1, shipped!.Version);
        await EditAsync("article-review", definition => definition with { Title = new Dictionary<string, string> { ["zh-CN"] = "本站审签" } }, "zf");

        await site.Shells.ReloadAsync("zf");

        var own = await site.InAsync("zf", services => services.GetRequiredService<IWorkflowDefinitions>().FindAsync("article-review"));
        Assert.Equal((2, "本站审签"), (own!.Version, own.Definition.Title["zh-CN"]));
        Assert.Equal(1, (await site.InAsync("rd", services => services.GetRequiredService<IWorkflowDefinitions>().FindAsync("article-review")))!.Version);
    }

    [Fact]
    public async Task Recipe_with_a_fault_in_it_is_refused_at_its_place()
    {
        Assert.Contains("Definitions[0].States/draft", await RefusalAsync("""{ "Key": "bad", "Title": { "en": "Bad" }, "States": [{ "Name": "draft", "Kind": "Start" }, { "Name": "end", "Title": { "en": "End" }, "Kind": "End" }] }"""), StringComparison.Ordinal);
        Assert.Contains("Satets", await RefusalAsync("""{ "Key": "bad", "Satets": [] }"""), StringComparison.Ordinal);
        Assert.Null(await site.InAsync(ShellSettings.DefaultName, services => services.GetRequiredService<IWorkflowDefinitions>().FindAsync("bad")));
    }

    private static WorkflowTransition Shelve { get; } = new()
    {
        Name = "shelve",
        Title = new Dictionary<string, string> { ["zh-CN"] = "存档" },
        From = ["new"],
        To = "done",
        Allow = new() { Roles = ["Clerk"] },
    };

    private static WorkflowDefinition Renamed(string key, string title) =>
        WorkflowJson.ReadDefinition(LetterWorkflow.Json) with { Key = key, Title = new Dictionary<string, string> { ["zh-CN"] = title } };

    private async Task<string> RefusalAsync(string definition)
    {
        var folder = Path.Combine(site.Folder, "recipes", "bad.recipe.json");
        await File.WriteAllTextAsync(folder, $$"""{ "name": "bad", "displayName": "bad", "steps": [{ "name": "workflow-definitions", "Definitions": [ {{definition}} ] }] }""");
        var recipes = site.Services.GetRequiredService<IRecipeCatalog>();
        var fault = await Assert.ThrowsAsync<RecipeException>(async () =>
            await site.Services.GetRequiredService<IRecipeRunner>().RunAsync(ShellSettings.DefaultName, recipes.Get("bad"), new RecipeRunOptions()));
        return fault.Message;
    }

    private Task<bool> ImportAsync(WorkflowDefinition definition) => EditorAsync(editor => editor.ImportAsync(definition, CancellationToken.None));

    private async Task EditAsync(string key, Func<WorkflowDefinition, WorkflowDefinition> change, string tenant = ShellSettings.DefaultName)
    {
        var seen = (await EditorAsync(editor => editor.ReadAsync(key, CancellationToken.None), tenant))!;
        Assert.True(await EditorAsync(editor => editor.SaveDraftAsync(change(seen.Definition), seen.Revision, CancellationToken.None), tenant));
        Assert.True(await EditorAsync(editor => editor.PublishAsync(key, seen.Revision + 1, CancellationToken.None), tenant));
    }

    private Task<T> EditorAsync<T>(Func<DefinitionEditor, Task<T>> work, string tenant = ShellSettings.DefaultName) =>
        site.InAsync(tenant, services => work(services.GetRequiredService<DefinitionEditor>()));
}
