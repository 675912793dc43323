using EGovCms.Recipes.Tests.Support;

namespace EGovCms.Recipes.Tests.Scripting;

public sealed class RecipeScriptsTests
{
    [Theory]
    [InlineData("[js: 1 + 2]", "3")]
    [InlineData("[js: var x = 4; x = x + 1; return x;]", "5")]
    [InlineData("[js: tenantname()]", "zf")]
    [InlineData("[js: parameters('SiteName') || tenantname()]", "市政府网")]
    [InlineData("[js: parameters('None') || 'otherwise']", "otherwise")]
    [InlineData("[js: base64('5YWt')]", "六")]
    [InlineData("[js: html('&lt;六&gt;')]", "<六>")]
    [InlineData("[js: gzip('H4sIAF2kBWsC/3vauvb57BnPNmwBAFVoyvsJAAAA')]", "六盘水")]
    [InlineData("[js: configuration('Open:Key')]", "open")]
    [InlineData("[js: configuration('Open:None', 'default')]", "default")]
    [InlineData("[js: variables('site') + '!']", "市政府网!")]
    [InlineData("[file: text('a/b.txt')]", "内容")]
    [InlineData("[file:base64('a/b.txt')]", "5YaF5a65")]
    [InlineData("plain [js: 1]", "plain [js: 1]")]
    [InlineData("[locale: x]", "[locale: x]")]
    public async Task Script_is_replaced_by_its_value(string script, string expected)
    {
        await using var site = await RecipeSite.CreateAsync(configuration: [("Recipes:ConfigurationKeys:0", "Open:Key"), ("Recipes:ConfigurationKeys:1", "Open:None"), ("Open:Key", "open")]);
        Directory.CreateDirectory(Path.Combine(site.Folder, "a"));
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "a", "b.txt"), "内容");

        await site.RunAsync($$"""{ "name": "note", "text": "{{script}}" }""", With("SiteName", "市政府网"), """{ "site": "[js: parameters('SiteName')]" }""");

        Assert.Equal(expected, await NoteAsync(site));
    }

    [Fact]
    public async Task Variable_is_evaluated_once_when_it_is_used_twice()
    {
        await using var site = await RecipeSite.CreateAsync();

        await site.RunAsync("""{ "name": "note", "text": "[js: (variables('id') === variables('id')) + ' ' + variables('id').length]" }""", variables: """{ "id": "[js: uuid()]" }""");

        Assert.Equal("true 26", await NoteAsync(site));
    }

    [Fact]
    public async Task Object_is_inserted_as_json_when_a_script_returns_one()
    {
        await using var site = await RecipeSite.CreateAsync();

        await site.RunAsync("""{ "name": "note", "text": "[js: ({ a: [1, '六'] })]" }""");

        Assert.Equal("""{"a":[1,"六"]}""", System.Text.RegularExpressions.Regex.Unescape((await NoteAsync(site))!));
    }

    [Theory]
    [InlineData("[js: nonsense(]", "steps[0] (note).text", "script")]
    [InlineData("[js: throw new Error('stop')]", "steps[0] (note).text", "stop")]
    [InlineData("[js: while (true) {}]", "steps[0] (note).text", "more than it may")]
    [InlineData("[js: var s = 'xxxxxxxxxxxxxxxx'; while (true) { s = s + s; }]", "steps[0] (note).text", "")]
    [InlineData("[js: function f() { return f(); } return f();]", "steps[0] (note).text", "more than it may")]
    [InlineData("[js: variables('none')]", "steps[0] (note).text", "no variable 'none'")]
    [InlineData("[js: variables('loop')]", "variables.loop", "needs itself")]
    [InlineData("[js: configuration('ConnectionStrings:Platform')]", "steps[0] (note).text", "not open to recipes")]
    [InlineData("[js: System.IO.File.ReadAllText('/etc/passwd')]", "steps[0] (note).text", "System")]
    [InlineData("[file: text('../secret.txt')]", "steps[0] (note).text", "under the recipe's folder")]
    [InlineData("[file: text('/etc/passwd')]", "steps[0] (note).text", "under the recipe's folder")]
    [InlineData("[file: text('none.txt')]", "steps[0] (note).text", "no file")]
    [InlineData("[file: eval('x')]", "steps[0] (note).text", "file expression")]
    public async Task Script_that_may_not_run_refuses_the_step_with_its_place(string script, string place, string reason)
    {
        await using var site = await RecipeSite.CreateAsync(configuration:
            [("Recipes:ScriptTimeout", "00:00:02"), ("Recipes:ScriptMemoryBytes", "20000000"), ("Recipes:ScriptMaxStatements", "5000")]);

        var refused = await Assert.ThrowsAsync<RecipeException>(() =>
            site.RunAsync($$"""{ "name": "note", "text": "{{script}}" }""", variables: """{ "loop": "[js: variables('loop')]" }"""));

        Assert.Equal(place, refused.Place);
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        Assert.Null(await NoteAsync(site));
    }

    [Theory]
    [InlineData("Recipes:ScriptTimeout", "00:00:00.05", "[js: while (true) {}]")]
    [InlineData("Recipes:ScriptMaxStatements", "100", "[js: for (var i = 0; i < 200; i++) { i = i; } return i;]")]
    [InlineData("Recipes:ScriptMaxRecursion", "10", "[js: function f(n) { return n == 0 ? 0 : f(n - 1); } return f(50);]")]
    [InlineData("Recipes:ScriptMemoryBytes", "1000000", "[js: var a = []; for (var i = 0; i < 50000; i++) { a.push('x' + i); } return a.length;]")]
    public async Task Script_over_one_limit_refuses_the_step(string limit, string value, string script)
    {
        await using var site = await RecipeSite.CreateAsync(configuration: [("Recipes:ScriptMaxStatements", "100000000"), (limit, value)]);

        var refused = await Assert.ThrowsAsync<RecipeException>(() => site.RunAsync($$"""{ "name": "note", "text": "{{script}}" }"""));

        Assert.Contains("more than it may", refused.Reason, StringComparison.Ordinal);
    }

    private static RecipeRunOptions With(string name, string value) => new() { Parameters = new Dictionary<string, string> { [name] = value } };

    private static async Task<string?> NoteAsync(RecipeSite site)
    {
        await using var scope = await site.Installation.ScopeAsync(RecipeSite.Tenant);
        var settings = (EGovCms.Data.Settings.ISettingsStore)scope.Services.GetService(typeof(EGovCms.Data.Settings.ISettingsStore))!;
        return (await settings.GetAsync("Note"))?["Text"] switch
        {
            null => null,
            System.Text.Json.Nodes.JsonValue value when value.TryGetValue<string>(out var text) => text,
            var other => other.ToJsonString(),
        };
    }
}
