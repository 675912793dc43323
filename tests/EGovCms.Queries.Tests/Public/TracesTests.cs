using EGovCms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Tests.Public;

/// <summary>What asking leaves behind: an entry for each question, with its subject masked, and nothing else of the person.</summary>
public sealed class TracesTests(PublicSite site) : IClassFixture<PublicSite>
{
    private const string Missing = "52999919900101100X";

    [Fact]
    public async Task Neither_logs_nor_the_audit_trail_hold_what_was_typed_or_found()
    {
        var exam = await site.ExamAsync();
        using var citizen = site.CreateBrowser();
        await PublicSite.AskAsync(citizen, exam, null, ("name", PublicSite.Name), ("id-card", PublicSite.IdCard));
        await PublicSite.AskAsync(citizen, exam, null, ("name", "欧阳不见"), ("id-card", Missing));
        await PublicSite.AskAsync(citizen, exam, null, ("name", PublicSite.Name), ("id-card", PublicSite.IdCard + "7"));

        var audited = await site.InAsync(services => services.GetRequiredService<TenantDb>().Database
            .SqlQuery<string>($"""select coalesce("After", '') as "Value" from "AuditEntries" where "Subject" = {exam.Key}""").ToListAsync(TestContext.Current.CancellationToken));
        var logs = Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories).Where(file => file.Contains("/logs/", StringComparison.Ordinal)).Select(Read).ToList();

        Assert.Contains(audited, entry => entry.Contains("1101************63", StringComparison.Ordinal));
        Assert.Contains(logs, log => log.Contains("query.asked", StringComparison.Ordinal));
        Assert.All(audited.Concat(logs), trace => Assert.All([PublicSite.Name, PublicSite.IdCard, "欧阳不见", Missing, "146.5"], personal => Assert.DoesNotContain(personal, trace, StringComparison.Ordinal)));
    }

    private static string Read(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
