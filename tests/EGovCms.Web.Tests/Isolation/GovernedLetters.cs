using System.Text;
using System.Text.Json;
using EGovCms.Data;
using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;
using EGovCms.Privacy.Abstractions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Isolation;

/// <summary>A mailbox and a letter in each site that has mailboxes, for the addresses that name one.</summary>
internal static class GovernedLetters
{
    private const string Box = "governed";
    private const string Letter = "00000000000000000000000000000001";

    /// <summary>The names of both; null where there are no mailboxes.</summary>
    public static async Task<(string Box, string Letter)?> EnsureAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<TenantDb>();
        if (db.Model.FindEntityType(typeof(LetterRow)) is null)
            return null;
        if (await db.Set<LetterRow>().AnyAsync(letter => letter.Id == Letter))
            return (Box, Letter);
        db.Add(new MailboxRow { Key = Box, Name = "测试信箱", Kinds = "Help" });
        db.Add(new LetterRow
        {
            Id = Letter,
            Number = "1000000001",
            Mailbox = Box,
            Title = "一封来信",
            Content = Convert.ToBase64String(services.GetRequiredService<IPersonalVault>().Protect(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new LetterContent("一封来信", "来信的内容。", "", "", "", ""))))),
            PasswordHash = "-",
            Culture = "zh-CN",
            SubmissionId = "governed",
            ReceivedUtc = DateTime.UnixEpoch,
            CaseId = "",
            State = LetterStates.Closed,
            StateSinceUtc = DateTime.UnixEpoch,
        });
        await db.SaveChangesAsync();
        return (Box, Letter);
    }
}
