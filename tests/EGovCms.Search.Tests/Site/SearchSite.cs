using EGovCms.Content.Items;
using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Search.Abstractions;
using EGovCms.Search.Documents;
using EGovCms.Search.Index;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Search.Tests.Site;

/// <summary>The portal, the government and the education bureau below it, all of which are searched; and a module whose documents tests choose.</summary>
public class SearchSite : SiteFixture
{
    public const string Portal = ShellSettings.DefaultName;
    public const string Government = "zf";
    public const string Bureau = "jy";

    private static readonly (string Name, string DisplayName, string Parent)[] Bodies = [(Government, "六盘水市人民政府", Portal), (Bureau, "六盘水市教育局", Government)];

    protected override string Recipe => "portal";

    protected override string? Template => "search";

    public NoteStore Notes { get; init; } = new();

    /// <summary>The database of all tenants.</summary>
    public string Database => Provider;

    internal SearchIndex Index => Services.GetRequiredService<SearchIndex>();

    protected override void Configure(WebApplicationBuilder builder)
    {
        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        WriteRecipe("portal", "\"EGovCms.Tenants\", \"EGovCms.Search.Editing\", ");
        WriteRecipe("body", "");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Recipes:Folders:0"] = recipes });
        builder.Services.AddSingleton(Notes);
        builder.Services.Configure<TenancyOptions>(tenancy =>
        {
            tenancy.SharedServices.Add(typeof(NoteStore));
            tenancy.TenantServices.Add(services => services.AddSearchSource<NoteSource>());
        });

        void WriteRecipe(string name, string features) => File.WriteAllText(Path.Combine(recipes, name + ".recipe.json"), $$"""
            { "name": "{{name}}", "displayName": "{{name}}", "issetuprecipe": true, "steps": [
              { "name": "feature", "enable": [{{features}}"EGovCms.Search.Unified", "EGovCms.Contents", "EGovCms.Title", "EGovCms.Autoroute", "EGovCms.Html", "EGovCms.Media", "EGovCms.Templates", "EGovCms.Theme.Admin"] },
              { "name": "themes", "Admin": "EGovCms.Theme.Admin" },
              { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Article", "DisplayName": "文章", "Settings": {}, "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "AutoroutePart", "Name": "AutoroutePart" }, { "PartName": "HtmlBodyPart", "Name": "HtmlBodyPart" } ] } ] } ] }
            """);
    }

    protected override async Task SetUpAsync()
    {
        foreach (var (name, displayName, parent) in Bodies.Where(body => !Shells.TryGetSettings(body.Name, out _)))
        {
            await using var scope = await Shells.CreateScopeAsync(Portal, TestContext.Current.CancellationToken);
            var result = await scope.Services.GetRequiredService<ITenantSetup>().SetUpAsync(new TenantSetupRequest { Name = name, DisplayName = displayName, Prefix = name, Recipe = "body", Parent = parent });
            Assert.True(result.Succeeded, string.Join(' ', result.Problems.Select(p => p.Message)));
        }
    }

    /// <summary>Does something with the services of a tenant.</summary>
    public async Task<T> InAsync<T>(string tenant, Func<IServiceProvider, Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var scope = await Shells.CreateScopeAsync(tenant, TestContext.Current.CancellationToken);
        return await work(scope.Services);
    }

    /// <summary>Puts documents of the module into a tenant, and waits until this node finds them.</summary>
    public async Task PutAsync(string tenant, params SearchDocument[] notes)
    {
        foreach (var note in notes)
            Notes.Put(tenant, note);
        await TellAsync(tenant, [.. notes.Select(note => note.Id)]);
    }

    public async Task RemoveAsync(string tenant, string id)
    {
        Notes.Remove(tenant, id);
        await TellAsync(tenant, [id]);
    }

    /// <summary>Publishes an article, new or changed.</summary>
    public Task<string> PublishAsync(string tenant, string title, string html, string? id = null) => InAsync(tenant, async services =>
    {
        var items = services.GetRequiredService<IContentItems>();
        var item = id is null ? await items.NewAsync("Article", TestContext.Current.CancellationToken) : (await items.GetAsync(id, cancellation: TestContext.Current.CancellationToken))!;
        item.DisplayText = title;
        item.Content["TitlePart"] = new System.Text.Json.Nodes.JsonObject { ["Title"] = title };
        item.Content["HtmlBodyPart"] = new System.Text.Json.Nodes.JsonObject { ["Html"] = html };
        item.Content["AutoroutePart"] ??= new System.Text.Json.Nodes.JsonObject { ["Path"] = Guid.NewGuid().ToString("N") };
        var result = await items.PublishAsync(item, TestContext.Current.CancellationToken);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.ToString())));
        return result.Item!.ContentItemId;
    });

    /// <summary>Waits until everything that is committed is found.</summary>
    public async Task FollowAsync(string tenant)
    {
        await InAsync(tenant, async services =>
        {
            await services.GetRequiredService<IChangePump>().DrainAsync(TestContext.Current.CancellationToken);
            return true;
        });
        var last = await InAsync(tenant, services => services.GetRequiredService<SearchPlatformDb>().Documents.MaxAsync(row => (long?)row.Revision, TestContext.Current.CancellationToken));
        await UntilAsync(() => Index.Revision >= last);
    }

    /// <summary>Waits for something that comes about by itself.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        while (!condition())
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    private async Task TellAsync(string tenant, string[] ids)
    {
        await InAsync(tenant, async services =>
        {
            var changes = services.GetRequiredService<IChangeLog>();
            foreach (var id in ids)
                changes.Append(NoteSource.Changed, id);
            return await services.GetRequiredService<TenantDb>().SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await FollowAsync(tenant);
    }
}
