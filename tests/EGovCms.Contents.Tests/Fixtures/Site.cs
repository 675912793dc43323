using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Contents.Alias;
using EGovCms.Contents.Autoroute;
using EGovCms.Contents.Fields;
using EGovCms.Contents.Html;
using EGovCms.Contents.Lists;
using EGovCms.Contents.Markdown;
using EGovCms.Contents.Title;
using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using EGovCms.Testing;
using EGovCms.Theming.Caching;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Tests.Fixtures;

/// <summary>A tenant with all features of the module, columns and menus, and the types of a small site, defined by recipe.</summary>
internal sealed class Site : IAsyncDisposable
{
    private const string Definitions =
        """
        {
          "name": "ContentDefinition",
          "ContentTypes": [
            { "Name": "Article", "Settings": { "Creatable": "True", "ContentTypeSettings": { "Versionable": true } },
              "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Settings": { "TitlePartSettings": { "Options": "EditableRequired" } } },
                { "PartName": "AutoroutePart" }, { "PartName": "HtmlBodyPart" }, { "PartName": "Article" } ] },
            { "Name": "Taxonomy", "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart" }, { "PartName": "AliasPart" }, { "PartName": "AutoroutePart" }, { "PartName": "TaxonomyPart" } ] },
            { "Name": "Column", "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart" }, { "PartName": "AutoroutePart" }, { "PartName": "TermPart" } ] },
            { "Name": "Menu", "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart" }, { "PartName": "AliasPart" }, { "PartName": "MenuPart" }, { "PartName": "MenuItemsListPart" } ] }
          ],
          "ContentParts": [
            { "Name": "Article", "ContentPartFieldDefinitionRecords": [
              { "FieldName": "TextField", "Name": "Source", "Settings": { "TextFieldSettings": { "MaxLength": "8", "Pattern": "[^<]*" } } },
              { "FieldName": "NumericField", "Name": "Order", "Settings": { "NumericFieldSettings": { "Minimum": 0, "Maximum": 99, "Scale": 0 } } },
              { "FieldName": "LinkField", "Name": "Link" },
              { "FieldName": "HtmlField", "Name": "Note" },
              { "FieldName": "TaxonomyField", "Name": "Column", "Settings": { "TaxonomyFieldSettings": { "Unique": true } } },
              { "FieldName": "ContentPickerField", "Name": "Related", "Settings": { "ContentPickerFieldSettings": { "Multiple": true, "DisplayedContentTypes": ["Article"] } } } ] }
          ]
        }
        """;

    private readonly ShellScope _scope;

    private Site(TestInstallation installation, ShellScope scope)
    {
        Installation = installation;
        _scope = scope;
    }

    public TestInstallation Installation { get; }

    public IContentItems Items => Get<IContentItems>();

    public static async Task<Site> CreateAsync(string provider)
    {
        var installation = await TestInstallation.CreateAsync(provider, options => options.TenantServices.Add(Register));
        await installation.AddTenantAsync("zf");
        var site = new Site(installation, await installation.ScopeAsync("zf"));
        await site.RunAsync(Definitions);
        return site;
    }

    public T Get<T>()
        where T : notnull => _scope.Services.GetRequiredService<T>();

    public async Task<RecipeStepContext> RunAsync(string step, bool skipUnknown = false, params JsonObject[] others)
    {
        var json = (JsonObject)JsonNode.Parse(step)!;
        var name = json["name"]!.GetValue<string>();
        var context = new RecipeStepContext
        {
            Recipe = new Recipe { Name = "test", Steps = [json, .. others] },
            Step = json,
            Place = $"steps[0] ({name})",
            Parameters = new Dictionary<string, string>(),
            SkipUnknown = skipUnknown,
            Skipped = [],
        };
        await using var scope = await Installation.ScopeAsync("zf");
        await scope.Services.GetServices<IRecipeStep>().Single(each => each.Name == name).ExecuteAsync(context, CancellationToken.None);
        return context;
    }

    public async Task<ContentItem> NewAsync(string title, string? path = null)
    {
        var item = await Items.NewAsync("Article");
        item.Apply(new TitlePart { Title = title });
        if (path is not null)
            item.Apply(new AutoroutePart { Path = path });
        return item;
    }

    public async Task<ContentItem> PublishAsync(string title, string? path = null) => Stored(await Items.PublishAsync(await NewAsync(title, path)));

    public static ContentItem Stored(ContentResult result)
    {
        Assert.Empty(result.Errors);
        return result.Item!;
    }

    public static string PathOf(ContentItem item) => item.As<AutoroutePart>()!.Path;

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await Installation.DisposeAsync();
    }

    private static void Register(IServiceCollection services)
    {
        services.AddScoped<PageDependencies>();
        services.AddLocalization(options => options.ResourcesPath = "Resources");
        foreach (var startup in new StartupBase[]
        {
            new Startup(), new TitleStartup(), new Taxonomies.Startup(), new AutorouteStartup(), new AliasStartup(), new HtmlStartup(),
            new MarkdownStartup(), new ListStartup(), new FieldsStartup(), new Menus.Startup(),
        })
        {
            startup.ConfigureServices(services);
        }
    }
}
