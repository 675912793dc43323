using EGovCms.Audit.Abstractions;
using EGovCms.Audit.Chain;
using EGovCms.Audit.Trail;
using EGovCms.Data;
using EGovCms.Data.Audit;
using EGovCms.Data.Stores;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Audit.Tests;

/// <summary>The platform and as many sites as tests ask for: a record that was meddled with stays so.</summary>
public class AuditSite : SiteFixture
{
    private const string Steps = """
        "steps": [{ "name": "feature", "enable": ["EGovCms.Tenants", "EGovCms.Templates", "EGovCms.Theme.Admin"] }, { "name": "themes", "Admin": "EGovCms.Theme.Admin" }]
        """;

    protected override string Recipe => "body";

    protected override void Configure(WebApplicationBuilder builder)
    {
        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        File.WriteAllText(Path.Combine(recipes, "body.recipe.json"), $$"""{ "name": "body", "displayName": "body", "issetuprecipe": true, {{Steps}} }""");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Recipes:Folders:0"] = recipes });
    }

    /// <summary>A site of the test's own, with so many acts in its record, all sealed.</summary>
    public async Task<string> AddTenantAsync(int acts)
    {
        var name = "t" + Guid.NewGuid().ToString("N")[..10];
        await using (var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName))
        {
            var request = new TenantSetupRequest { Name = name, DisplayName = name, Prefix = name, Recipe = "body" };
            var result = await scope.Services.GetRequiredService<ITenantSetup>().SetUpAsync(request);
            Assert.True(result.Succeeded, string.Join(' ', result.Problems.Select(p => p.Message)));
        }

        for (var act = 1; act <= acts; act++)
            await RecordAsync(name, $"act {act}");
        // Sealed and witnessed: until then the last acts can be meddled with unseen.
        Assert.Equal(new AuditVerdict(acts, AuditFault.None), await VerifyAsync(name));
        return name;
    }

    public async Task RecordAsync(string tenant, string subject)
    {
        await using var scope = await Shells.CreateScopeAsync(tenant);
        await scope.Services.GetRequiredService<IAuditTrail>().RecordAsync("settings.changed", subject, new { 名称 = "旧" }, new { 名称 = subject });
    }

    public async Task<AuditVerdict> VerifyAsync(string tenant)
    {
        await using var scope = await Shells.CreateScopeAsync(tenant);
        return await scope.Services.GetRequiredService<IAuditVerifier>().VerifyAsync();
    }

    public async Task<AuditVerdict> AcceptAsync(string tenant)
    {
        await using var scope = await Shells.CreateScopeAsync(tenant);
        return await scope.Services.GetRequiredService<IAuditVerifier>().AcceptAsync();
    }

    public async Task<IReadOnlyList<AuditEntry>> EntriesAsync(string tenant)
    {
        await using var scope = await Shells.CreateScopeAsync(tenant);
        return await scope.Services.GetRequiredService<TenantDb>().Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Id).ToListAsync();
    }

    /// <summary>Waits until all that was recorded is sealed.</summary>
    public async Task UntilSealedAsync(string tenant)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while ((await EntriesAsync(tenant)).Any(e => e.Number is null))
            await Task.Delay(20, patience.Token);
    }

    /// <summary>Runs statements as somebody does who has the database's rights and not the application.</summary>
    public async Task MeddleAsync(string tenant, params string[] statements)
    {
        await using var scope = await Shells.CreateScopeAsync(tenant);
        await using var connection = await scope.Services.GetRequiredService<DataStore>().OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = string.Join(';', statements);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>… who has first taken away what guards the table.</summary>
    public Task MeddleUnguardedAsync(string tenant, params string[] statements)
    {
        var on = Provider == DatabaseProvider.Postgres ? " ON \"AuditEntries\"" : "";
        return MeddleAsync(tenant, [$"DROP TRIGGER \"AuditEntries_Keep\"{on}", $"DROP TRIGGER \"AuditEntries_Seal\"{on}", .. statements]);
    }

    /// <summary>Makes the platform's witness of a site another one.</summary>
    internal async Task ChangeWitnessAsync(string tenant, Action<WitnessDb> change)
    {
        await using var scope = await Shells.CreateScopeAsync(tenant);
        var db = scope.Services.GetRequiredService<WitnessDb>();
        change(db);
        await db.SaveChangesAsync();
    }
}

public sealed class PostgresAuditSite : AuditSite
{
    protected override string Provider => DatabaseProvider.Postgres;
}
