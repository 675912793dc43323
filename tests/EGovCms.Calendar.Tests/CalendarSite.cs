using EGovCms.Data;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Calendar.Tests;

/// <summary>The platform, which edits the calendar, and one body below it, which counts by it.</summary>
public class CalendarSite : SiteFixture
{
    private const string Portal = """{ "name": "portal", "displayName": "portal", "issetuprecipe": true, "steps": [{ "name": "feature", "enable": ["EGovCms.Tenants", "EGovCms.Calendar.Editing", "EGovCms.Templates", "EGovCms.Theme.Admin"] }, { "name": "themes", "Admin": "EGovCms.Theme.Admin" }] }""";
    private const string Body = """{ "name": "body", "displayName": "body", "issetuprecipe": true, "steps": [{ "name": "feature", "enable": ["EGovCms.Calendar", "EGovCms.Templates", "EGovCms.Theme.Admin"] }, { "name": "themes", "Admin": "EGovCms.Theme.Admin" }] }""";

    protected override string Recipe => "portal";

    /// <summary>The host's clock.</summary>
    public TestClock Clock { get; } = new(DateTimeOffset.UtcNow);

    protected override void Configure(WebApplicationBuilder builder)
    {
        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        File.WriteAllText(Path.Combine(recipes, "portal.recipe.json"), Portal);
        File.WriteAllText(Path.Combine(recipes, "body.recipe.json"), Body);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Recipes:Folders:0"] = recipes });
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName, TestContext.Current.CancellationToken);
        var result = await scope.Services.GetRequiredService<ITenantSetup>().SetUpAsync(new TenantSetupRequest { Name = "zf", DisplayName = "zf", Prefix = "zf", Recipe = "body" });
        Assert.True(result.Succeeded, string.Join(' ', result.Problems.Select(p => p.Message)));
    }
}

public sealed class PostgresCalendarSite : CalendarSite
{
    protected override string Provider => DatabaseProvider.Postgres;
}
