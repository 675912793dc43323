using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Content.Queries;
using EGovCms.Data;
using EGovCms.Tenancy;
using EGovCms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Content.Tests.Fixtures;

/// <summary>A tenant with a content type <c>Note</c> (versions kept) and <c>Memo</c> (none kept).</summary>
internal sealed class ContentSite : IAsyncDisposable
{
    private readonly TestInstallation _installation;
    private readonly ShellScope _scope;

    private ContentSite(TestInstallation installation, ShellScope scope)
    {
        _installation = installation;
        _scope = scope;
    }

    public TestInstallation Installation => _installation;

    public IServiceProvider Services => _scope.Services;

    public IContentItems Items => Get<IContentItems>();

    public IContentDefinitions Definitions => Get<IContentDefinitions>();

    public IContentQueries Queries => Get<IContentQueries>();

    public TenantDb Db => Get<TenantDb>();

    public List<string> Events => Get<EventLog>().Events;

    public static async Task<ContentSite> CreateAsync(string provider)
    {
        var installation = await TestInstallation.CreateAsync(provider, options => options.TenantServices.Add(Register));
        await installation.AddTenantAsync("zf");
        var site = new ContentSite(installation, await installation.ScopeAsync("zf"));
        await site.Definitions.SaveAsync([Type("Note", versionable: true), Type("Memo", versionable: false)], []);
        return site;
    }

    public static ContentTypeDefinition Type(string name, bool versionable) => new()
    {
        Name = name,
        Settings = ContentJson.ReadObject($$"""{ "ContentTypeSettings": { "Versionable": {{(versionable ? "true" : "false")}} } }"""),
        Parts = [new() { PartName = "NotePart", Name = "NotePart" }],
    };

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Another unit of work in the same tenant: another request.</summary>
    public Task<ShellScope> OtherScopeAsync() => _installation.ScopeAsync("zf");

    public async Task<ContentItem> NewAsync(string text, string type = "Note")
    {
        var item = await Items.NewAsync(type);
        item.Apply(new NotePart { Text = text });
        return item;
    }

    public async Task<ContentItem> PublishedAsync(string text, string type = "Note") => Stored(await Items.PublishAsync(await NewAsync(text, type)));

    public async Task<ContentItem> DraftAsync(string text, string type = "Note") => Stored(await Items.SaveDraftAsync(await NewAsync(text, type)));

    public static ContentItem Stored(ContentResult result)
    {
        Assert.Empty(result.Errors);
        return result.Item!;
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _installation.DisposeAsync();
    }

    private static void Register(IServiceCollection services)
    {
        services.AddLocalization(options => options.ResourcesPath = "Resources");
        services.AddContent();
        services.AddContentPart<NotePart>();
        services.AddContentField<WordField>();
        services.AddContentFieldHandler<WordFieldHandler>();
        services.AddContentHandler<RecordingHandler>();
        services.AddScoped<EventLog>();
    }
}
