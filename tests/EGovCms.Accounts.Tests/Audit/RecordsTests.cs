using System.Text;
using EGovCms.Audit.Trail;
using EGovCms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Accounts.Tests.Audit;

public sealed class RecordsTests(AccountSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Acts_on_users_are_recorded_in_the_tenant_with_actor_before_and_after()
    {
        var person = await site.AddAsync("zf", "Clerk");
        using var admin = await site.AdministratorAsync();

        await AccountSite.PostAsync(admin, "/zf/Admin/Users/" + person.Id, ("DisplayName", "新名"), ("Email", person.Email), ("Roles", "Editor"));

        await using var scope = await site.Shells.CreateScopeAsync("zf", Token);
        var entry = Assert.Single(await scope.Services.GetRequiredService<TenantDb>().Set<AuditEntry>().Where(e => e.Subject == person.Name).ToListAsync(Token));
        Assert.Equal(("user.changed", "admin"), (entry.Action, entry.ActorName));
        Assert.Contains("Clerk", entry.Before, StringComparison.Ordinal);
        Assert.Contains("新名", entry.After, StringComparison.Ordinal);
        Assert.Contains("Editor", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_logs_nor_records_hold_a_password_or_its_hash()
    {
        var person = await site.AddAsync("zf", "Keeper");
        var guess = $"Guess-{Guid.NewGuid():N}";
        using var browser = site.Browser();
        await browser.SignInAsync(person.Name, guess, "/zf");
        await browser.SignInAsync(person.Name, person.Password, "/zf");
        using var admin = await site.AdministratorAsync();
        using var reset = await AccountSite.PostAsync(admin, $"/zf/Admin/Users/{person.Id}/ResetPassword");
        var text = await reset.Content.ReadAsStringAsync(Token);
        var shown = System.Text.RegularExpressions.Regex.Match(text, "<code>([a-z0-9]{4}(?:-[a-z0-9]{4}){3})</code>").Groups[1].Value;
        var account = await site.ReadAsync(person);

        var logs = ReadLogs();
        await using var scope = await site.Shells.CreateScopeAsync("zf", Token);
        var records = await scope.Services.GetRequiredService<TenantDb>().Set<AuditEntry>().Where(e => e.Subject == person.Name).ToListAsync(Token);

        Assert.Contains("user.password-reset", logs, StringComparison.Ordinal);
        Assert.Contains(person.Id, logs, StringComparison.Ordinal);
        Assert.Contains(records, r => r.Action == "user.password-reset");
        var kept = logs + string.Concat(records.Select(r => r.Before + r.After));
        foreach (var secret in new[] { guess, person.Password, shown, site.AdminPassword, account.PasswordHash!, account.SecurityStamp! })
            Assert.False(kept.Contains(secret, StringComparison.Ordinal), "A secret stands in a log or record.");
    }

    private string ReadLogs()
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Folder, "logs")))
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
