using EGovCms.Data;
using EGovCms.Privacy.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Privacy.Tests.Vault;

/// <summary>The platform and a body below it, both with the vault.</summary>
public class PrivacySite : SiteFixture
{
    public const string Body = "jw";

    protected override string Recipe => "portal";

    protected override void Configure(WebApplicationBuilder builder)
    {
        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        WriteRecipe("portal", "\"EGovCms.Tenants\", ");
        WriteRecipe("body", "");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Recipes:Folders:0"] = recipes });

        void WriteRecipe(string name, string features) => File.WriteAllText(Path.Combine(recipes, name + ".recipe.json"), $$"""
            { "name": "{{name}}", "displayName": "{{name}}", "issetuprecipe": true, "steps": [
              { "name": "feature", "enable": [{{features}}"EGovCms.Privacy", "EGovCms.Templates", "EGovCms.Theme.Admin"] }, { "name": "themes", "Admin": "EGovCms.Theme.Admin" }] }
            """);
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        if (Shells.TryGetSettings(Body, out _))
            return;
        await using var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName, TestContext.Current.CancellationToken);
        var result = await scope.Services.GetRequiredService<ITenantSetup>().SetUpAsync(new TenantSetupRequest { Name = Body, DisplayName = "市纪委", Prefix = Body, Recipe = "body" });
        Assert.True(result.Succeeded, string.Join(' ', result.Problems.Select(p => p.Message)));
    }

    /// <summary>Does something with the vault of a tenant.</summary>
    public async Task<T> VaultAsync<T>(Func<IPersonalVault, T> work, string tenant = ShellSettings.DefaultName)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var scope = await Shells.CreateScopeAsync(tenant, TestContext.Current.CancellationToken);
        return work(scope.Services.GetRequiredService<IPersonalVault>());
    }
}

public sealed class PostgresPrivacySite : PrivacySite
{
    protected override string Provider => DatabaseProvider.Postgres;
}
