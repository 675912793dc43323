using EGovCms.Recipes;
using EGovCms.Templates.Tests.Support;
using EGovCms.Testing;

namespace EGovCms.Templates.Tests.Recipes;

public sealed class TemplatesStepTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Templates_are_stored_and_a_second_run_changes_nothing(string provider)
    {
        await using var installation = await TemplatesSite.CreateAsync(provider);
        const string Step = """{ "name": "Templates", "Templates": { "Content__Article": { "Content": "<h1>{{ Model.Title }}</h1>" }, "Content-Page.Summary": { "Content": "六" } } }""";

        Assert.Equal(1, (await installation.RunAsync(Step)).Changed);
        Assert.Equal(0, (await installation.RunAsync(Step)).Changed);

        var templates = await installation.TemplatesAsync();
        Assert.Equal(["Content-Article", "Content-Page.Summary"], templates.Keys.Order());
        Assert.Equal("<h1>{{ Model.Title }}</h1>", templates["content-article"]);
    }

    [Theory]
    [InlineData("""{ "name": "Templates", "Templates": { "A": { "Content": "ok" }, "B": { "Content": "one\n{% if %}" } } }""", "steps[0] (Templates).Templates.B.Content", "line 2")]
    [InlineData("""{ "name": "Templates", "Templates": { "A": { "Content": "ok" }, "../B": { "Content": "" } } }""", "steps[0] (Templates).Templates.../B", "no usable template name")]
    [InlineData("""{ "name": "Templates", "Templates": { "A": { "Content": "ok" }, "B": { } } }""", "steps[0] (Templates).Templates.B.Content", "needs its text")]
    [InlineData("""{ "name": "Templates", "Templates": [] }""", "steps[0] (Templates).Templates", "an object")]
    public async Task Unusable_template_refuses_the_step_and_leaves_nothing_behind(string step, string place, string reason)
    {
        await using var installation = await TemplatesSite.CreateAsync();

        var refused = await Assert.ThrowsAsync<RecipeException>(() => installation.RunAsync(step));

        Assert.Equal(place, refused.Place);
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        Assert.Empty(await installation.TemplatesAsync());
    }
}
