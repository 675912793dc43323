using System.Text;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;

namespace EGovCms.Mailbox.Tests.Intake;

/// <summary>What stands on the disk.</summary>
public sealed class AtRestTests(MailboxSite site) : IClassFixture<MailboxSite>
{
    [Fact]
    public async Task What_a_letter_says_and_who_wrote_it_is_nowhere_on_the_disk()
    {
        var file = new IncomingFile("路灯照片.pdf", "application/pdf", Encoding.UTF8.GetBytes("%PDF-1.4 麒麟小区的路灯照片原件"), AttachmentState.Clean);
        await site.TakeAsync(MailboxSite.Letter("标题可以读") with { Files = [file] });

        // What is in the write-ahead log goes into the file with the last connection.
        await site.StopAsync();
        foreach (var path in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            foreach (var secret in new[] { "老人晚上不敢出门", "陈桂花", "13000000777", "麒麟小区3栋", "路灯照片" })
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0, $"'{secret}' stands in {Path.GetFileName(path)}.");
        }
    }
}
