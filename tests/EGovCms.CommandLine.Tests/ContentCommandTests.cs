using System.Text.Json;

namespace EGovCms.CommandLine.Tests;

public sealed class ContentCommandTests(RunningSite site)
{
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private const string Features = """{ "name": "feature", "enable": ["EGovCms.Contents", "EGovCms.Title", "EGovCms.Html", "EGovCms.Media", "EGovCms.Templates", "EGovCms.Theme.Admin"] }""";

    private const string Types = """
        { "name": "ContentDefinition", "ContentTypes": [
          { "Name": "Notice", "DisplayName": "公告", "Settings": { "ContentTypeSettings": { "Creatable": true, "Draftable": true } },
            "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "HtmlBodyPart", "Name": "HtmlBodyPart" } ] },
          { "Name": "Person", "DisplayName": "人物", "Settings": { "ContentTypeSettings": { "Creatable": true } },
            "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" } ] } ], "ContentParts": [] }
        """;

    private const string Media = $$"""{ "name": "media", "Files": [ { "TargetPath": "a/one.png", "Base64": "{{Picture}}" }, { "TargetPath": "two.png", "Base64": "{{Picture}}" } ] }""";

    private const string Items = """
        { "name": "content", "data": [
          { "ContentItemId": "notice1", "ContentType": "Notice", "DisplayText": "停水通知", "Latest": true, "Published": true,
            "TitlePart": { "Title": "停水通知" }, "HtmlBodyPart": { "Html": "<p><img src=\"/media/a/one.png\" alt=\"\"></p>" } },
          { "ContentItemId": "notice2", "ContentType": "Notice", "DisplayText": "草稿", "Latest": true, "Published": false, "TitlePart": { "Title": "草稿" } },
          { "ContentItemId": "person1", "ContentType": "Person", "DisplayText": "张三", "Latest": true, "Published": true, "TitlePart": { "Title": "张三" } } ] }
        """;

    [Fact]
    public async Task Exported_folder_imported_elsewhere_exports_as_the_same()
    {
        var from = await FilledAsync();
        var to = await EmptyAsync();
        var folder = Path.Combine(site.Folder, from);

        var exported = (await site.RunAsync("content", "export", "--tenant", from, "--output", folder, "--json")).Ended(0).Json;
        var imported = (await site.RunAsync("content", "import", folder, "--tenant", to, "--json")).Ended(0).Json;
        (await site.RunAsync("content", "export", "--tenant", to, "--output", folder + "-again")).Ended(0);
        var second = (await site.RunAsync("content", "import", folder, "--tenant", to, "--json")).Ended(0).Json;

        Assert.Equal(3, exported.GetProperty("items").GetInt32());
        Assert.Equal(2, exported.GetProperty("files").GetInt32());
        Assert.Equal(3, imported.GetProperty("changed").GetInt32());
        Assert.Equal(0, second.GetProperty("changed").GetInt32());
        Assert.Equal(Steps(Path.Combine(folder, from + ".recipe.json")), Steps(Path.Combine(folder + "-again", to + ".recipe.json")));
        Assert.True(File.Exists(Path.Combine(folder + "-again", "media", "a", "one.png")));
    }

    [Fact]
    public async Task Export_of_a_type_takes_its_public_items_and_the_media_they_name()
    {
        var from = await FilledAsync();
        var folder = Path.Combine(site.Folder, from);

        var exported = (await site.RunAsync("content", "export", "--tenant", from, "--type", "notice", "--published", "--output", folder, "--json")).Ended(0).Json;

        var steps = Steps(Path.Combine(folder, from + ".recipe.json"));
        Assert.Equal(1, exported.GetProperty("items").GetInt32());
        Assert.Equal(1, exported.GetProperty("files").GetInt32());
        Assert.Contains("\"notice1\"", steps, StringComparison.Ordinal);
        Assert.DoesNotContain("notice2", steps, StringComparison.Ordinal);
        Assert.DoesNotContain("Person", steps, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "media", "a", "one.png")));
        Assert.False(File.Exists(Path.Combine(folder, "media", "two.png")));
    }

    [Fact]
    public async Task Export_refuses_what_is_not_there_and_what_is()
    {
        var from = await FilledAsync();

        var type = (await site.RunAsync("content", "export", "--tenant", from, "--type", "Nothing", "--output", Path.Combine(site.Folder, from + ".json"))).Ended(4);
        (await site.RunAsync("content", "export", "--tenant", from, "--output", site.Folder)).Ended(5);
        (await site.RunAsync("content", "export", "--tenant", "nowhere")).Ended(4);

        Assert.Contains("Nothing", type.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(site.Folder, from + ".json")));
    }

    [Fact]
    public async Task Import_takes_content_alone_and_leaves_unknown_things_out_only_when_told_to()
    {
        var to = await EmptyAsync();
        var file = Path.Combine(site.Folder, to + ".json");
        await File.WriteAllTextAsync(file, $$"""
            { "name": "foreign", "steps": [ { "name": "settings", "SiteSettings": { "Organizer": "改名" } }, {{Types}},
              { "name": "content", "data": [ { "ContentItemId": "p1", "ContentType": "Person", "DisplayText": "李四", "Latest": true, "Published": true,
                "TitlePart": { "Title": "李四" }, "StarPart": { "Stars": 5 } } ] } ] }
            """, TestContext.Current.CancellationToken);

        var refused = (await site.RunAsync("content", "import", file, "--tenant", to)).Ended(6);
        var taken = (await site.RunAsync("content", "import", file, "--tenant", to, "--skip-unknown")).Ended(0);

        Assert.Contains("StarPart", refused.Error, StringComparison.Ordinal);
        Assert.Contains("StarPart", taken.Output, StringComparison.Ordinal);
        Assert.Contains("steps[0] (settings)", taken.Output, StringComparison.Ordinal);
        Assert.Contains("2/3", taken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_of_what_holds_no_content_fails()
    {
        var file = Path.Combine(site.Folder, "none.json");
        await File.WriteAllTextAsync(file, """{ "name": "none", "steps": [] }""", TestContext.Current.CancellationToken);

        (await site.RunAsync("content", "import", file, "--tenant", await EmptyAsync())).Ended(6);
        (await site.RunAsync("content", "import", Path.Combine(site.Folder, "absent"))).Ended(4);
    }

    private Task<string> FilledAsync() => MakeAsync(Features, Types, Media, Items);

    private Task<string> EmptyAsync() => MakeAsync(Features);

    private async Task<string> MakeAsync(params string[] steps)
    {
        var name = "c" + Guid.NewGuid().ToString("N")[..10];
        await site.WriteRecipeAsync(name, steps);
        var made = (await site.RunAsync("tenant", "create", name, "--recipe", name)).Ended(0);
        Assert.Contains(" feature", made.Error, StringComparison.Ordinal);
        return name;
    }

    private static string Steps(string recipe)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(recipe));
        return json.RootElement.GetProperty("steps").GetRawText();
    }
}
