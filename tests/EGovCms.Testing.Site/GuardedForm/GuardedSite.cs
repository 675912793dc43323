using EGovCms.Protection.Guard;
using EGovCms.Protection.Questions;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Testing.Site.GuardedForm;

/// <summary>A small site with the guarded form; derive from it to choose limits.</summary>
public class GuardedSite : SiteFixture
{
    /// <summary>The host's clock.</summary>
    public TestClock Clock { get; } = new(DateTimeOffset.UtcNow);

    /// <inheritdoc />
    protected override string Recipe => "guarded";

    /// <summary>Settings of the section <c>Protection</c>.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Limits => new Dictionary<string, string?>();

    /// <summary>The question of a form and its answer, from the token that only the host can read.</summary>
    public async Task<(string Question, string Answer)> AnswerAsync(string token)
    {
        await using var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName);
        var read = scope.Services.GetRequiredService<FormTokens>().Read(GuardedFormStartup.Purpose, token)
            ?? throw new InvalidOperationException("The token is none of the guarded form.");
        var question = scope.Services.GetRequiredService<QuestionBook>().Ask(read.Seed, read.Culture);
        return (question.Text, question.Answers[0]);
    }

    /// <inheritdoc />
    protected override void Configure(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        File.WriteAllText(Path.Combine(recipes, "guarded.recipe.json"), """
            { "name": "guarded", "displayName": "guarded", "issetuprecipe": true, "steps": [
              { "name": "feature", "enable": ["EGovCms.Protection", "EGovCms.Templates", "EGovCms.Theme.Admin", "EGovCms.Theme.Portal"] },
              { "name": "themes", "Admin": "EGovCms.Theme.Admin", "Site": "EGovCms.Theme.Portal" },
              { "name": "Templates", "Templates": { "GuardedForm": { "Content":
                "<h1>Guarded</h1><p id=\"answer\">{{ Model.Answer }}</p><form id=\"guarded\" method=\"post\" action=\"{{ '~/guarded/liquid' | href }}\">{% antiforgerytoken %}<label for=\"words\">内容</label><input id=\"words\" name=\"Words\" value=\"{{ Model.Words }}\"><label for=\"subject\">对象</label><input id=\"subject\" name=\"Subject\">{{ Model.Check | shape_render }}<button type=\"submit\">送出</button></form>" } } }] }
            """);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Recipes:Folders:0"] = recipes });
        builder.Configuration.AddInMemoryCollection(Limits.Select(limit => KeyValuePair.Create("Protection:" + limit.Key, limit.Value)));
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.Configure<TenancyOptions>(tenancy => tenancy.BaseStartups.Add(typeof(GuardedFormStartup)));
    }
}
