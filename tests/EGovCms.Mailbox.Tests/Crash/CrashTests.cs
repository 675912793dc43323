using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using EGovCms.Data;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Crash;

public sealed class CrashOnSqliteTests(CrashSite site, ITestOutputHelper output) : CrashTests(site, output), IClassFixture<CrashSite>;

public sealed class CrashOnPostgresTests(PostgresCrashSite site, ITestOutputHelper output) : CrashTests(site, output), IClassFixture<PostgresCrashSite>;

/// <summary>
/// Fifty citizens write letters while the host is killed again and again, and send their forms until they have a query code. Five kills here; the variable
/// <c>EGOVCMS_KILLS</c> asks for more (200 take about a quarter of an hour).
/// </summary>
public abstract class CrashTests(CrashSite site, ITestOutputHelper output)
{
    private const int Clients = 50;
    private const int UsualKills = 5;
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Each_acknowledged_letter_is_there_once_and_each_of_its_files_is_whole()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("EGOVCMS_KILLS"), CultureInfo.InvariantCulture, out var asked) ? asked : UsualKills;
        var acknowledged = new ConcurrentBag<LetterClient.Acknowledged>();
        using var enough = new CancellationTokenSource();
        await site.StartHostAsync();
        var writers = Enumerable.Range(0, Clients).Select(number => WriteAsync(number, acknowledged, enough.Token)).ToList();
        for (var kill = 0; kill < kills; kill++)
        {
            // At any moment of its life, the first ones included.
            await Task.Delay(LongestLife * Random.Shared.NextDouble(), TestContext.Current.CancellationToken);
            await site.KillAsync();
            await site.StartHostAsync();
        }

        await enough.CancelAsync();
        var repeated = (await Task.WhenAll(writers)).Sum();
        await site.KillAsync();
        await site.RestartAsync();

        await CheckAsync(acknowledged, kills, repeated);
    }

    /// <summary>Writes until it is enough; the letter that is under way then is finished. Returns how many times a form was sent again.</summary>
    private async Task<int> WriteAsync(int number, ConcurrentBag<LetterClient.Acknowledged> acknowledged, CancellationToken enough)
    {
        using var citizen = new LetterClient(new HttpClient { BaseAddress = site.HostUrl, Timeout = TimeSpan.FromSeconds(100) }, $"{MailboxSite.Government}/mailboxes/mayor/write");
        for (var letter = 0; !enough.IsCancellationRequested; letter++)
        {
            var file = RandomNumberGenerator.GetBytes(RandomNumberGenerator.GetInt32(1_000, 60_000));
            "%PDF-1.7"u8.CopyTo(file);
            var phone = string.Create(CultureInfo.InvariantCulture, $"130{number:0000}{letter:0000}");
            var receipt = await citizen.WriteAsync($"第 {number} 位市民的第 {letter} 封信", phone, file, isPatient: true, TestContext.Current.CancellationToken);
            Assert.NotNull(receipt);
            acknowledged.Add(receipt);
        }

        return citizen.Repeated;
    }

    private Task<bool> CheckAsync(ConcurrentBag<LetterClient.Acknowledged> acknowledged, int kills, int repeated) => site.InAsync(MailboxSite.Government, async services =>
    {
        var db = services.GetRequiredService<TenantDb>();
        var letters = await db.Set<LetterRow>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        var files = await db.Set<AttachmentRow>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        output.WriteLine($"kills: {kills}; letters acknowledged: {acknowledged.Count}; letters in the store: {letters.Count}; files in the store: {files.Count}; forms sent again: {repeated}");

        Assert.NotEmpty(acknowledged);
        Assert.Equal(letters.Count, letters.Select(letter => letter.SubmissionId).Distinct().Count());
        // Each writer ended with a query code, so there is no letter that nobody was told of either.
        Assert.Equal(acknowledged.Select(each => (each.SubmissionId, each.Number)).Order(), letters.Select(letter => (letter.SubmissionId, letter.Number)).Order());
        Assert.All(letters, letter => Assert.NotEqual("", letter.CaseId));
        var reader = services.GetRequiredService<AttachmentReader>();
        foreach (var receipt in acknowledged)
        {
            var letter = letters.Single(each => each.SubmissionId == receipt.SubmissionId);
            var file = Assert.Single(files, each => each.LetterId == letter.Id);
            var opened = await reader.OpenAsync(letter, file.Id, TestContext.Current.CancellationToken);
            Assert.Equal(receipt.Digest, SHA256.HashData(opened!.Value.Bytes!));
        }

        return true;
    });
}
