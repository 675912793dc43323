using System.Net;
using EGovCms.Data;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing.Clamd;
using EGovCms.Testing.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Write;

/// <summary>Files with a letter, beside a scanner that is there and one that is not.</summary>
public sealed class FileTests(ScannedMailboxSite site) : IClassFixture<ScannedMailboxSite>
{
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, .. new byte[2000]];
    private static readonly string Files = $"/{MailboxSite.Government}/letters/track";

    [Fact]
    public async Task Files_are_taken_and_only_their_sender_gets_them_back_as_downloads()
    {
        using var citizen = site.CreateBrowser();
        var receipt = await SendAsync(citizen, ("路灯 照片.jpg", Photo));
        Assert.Equal(HttpStatusCode.OK, receipt.Status);

        var page = await citizen.TrackAsync(receipt.Number(), receipt.Password());
        var link = page.Links(".letter-file a").Single();
        using var file = await citizen.Client.GetAsync(link, TestContext.Current.CancellationToken);

        Assert.Equal(Photo, await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("attachment", "路灯 照片.jpg"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("image/jpeg", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        using var stranger = site.CreateBrowser();
        Assert.Equal(site.Url + Files, (await stranger.OpenAsync(link.AbsoluteUri)).Address.AbsoluteUri);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.OpenAsync(Files + "/files/" + Guid.NewGuid().ToString("N"))).Status);
    }

    [Theory]
    [InlineData("程序.exe", 10, "“程序.exe”不能收")]
    [InlineData("照片.jpg", 0, "“照片.jpg”是空文件")]
    [InlineData("假的.pdf", 10, "“假的.pdf”不能收")]
    [InlineData("大照片.jpg", (5 * 1024 * 1024) + 1, "“大照片.jpg”太大了，每个文件不能超过 5 MB")]
    public async Task File_that_cannot_be_taken_is_named_and_what_was_typed_stays(string name, int length, string message)
    {
        using var citizen = site.CreateBrowser();
        var bytes = new byte[length];
        Photo.AsSpan(0, Math.Min(3, length)).CopyTo(bytes);

        var refused = await SendAsync(citizen, (name, bytes), ("好的.jpg", Photo));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.StartsWith(message, refused.Errors(), StringComparison.Ordinal);
        Assert.Contains("请重新选择一次", refused.Text, StringComparison.Ordinal);
        var form = refused.Form(CitizenExtensions.Form);
        Assert.Equal(CitizenExtensions.Body, form.Value("Body").ReplaceLineEndings("\n"));
        var taken = await citizen.SubmitAsync(refused, CitizenExtensions.Form);
        Assert.Equal((HttpStatusCode.OK, "来信已收到"), (taken.Status, taken.Heading));
    }

    [Fact]
    public async Task Too_many_files_are_not_taken()
    {
        using var citizen = site.CreateBrowser();

        var refused = await SendAsync(citizen, [.. Enumerable.Range(1, 5).Select(n => ($"{n}.jpg", Photo))]);

        Assert.Equal("一次最多附 4 个文件，多出的没有收下。", refused.Errors());
    }

    [Fact]
    public async Task Infected_file_is_refused_with_a_clear_word_and_nothing_of_it_is_kept()
    {
        using var citizen = site.CreateBrowser();
        var before = await CountAsync();

        var refused = await SendAsync(citizen, ("带毒.jpg", [.. Photo, .. ClamdServer.Virus]));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "“带毒.jpg”带有病毒，没有收下。请先杀毒，或者去掉它再提交；信的其他内容都还在。"), (refused.Status, refused.Errors()));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Scanner_that_is_down_costs_nobody_a_letter_and_files_open_when_it_is_back()
    {
        using var citizen = site.CreateBrowser();
        await site.Clamd.StopAsync();
        SitePage receipt;
        Uri link;
        try
        {
            receipt = await SendAsync(citizen, ("路灯.jpg", Photo));
            Assert.Equal(HttpStatusCode.OK, receipt.Status);
            var page = await citizen.TrackAsync(receipt.Number(), receipt.Password());
            Assert.Contains("正在查毒，稍后可以打开", page.Text, StringComparison.Ordinal);
            link = page.Links(".letter-file a").Single();
            var early = await citizen.OpenAsync(link.AbsoluteUri);
            Assert.Equal("这个文件正在查毒，请稍后再打开。", early.Document.QuerySelector("[data-said]")!.TextContent);
        }
        finally
        {
            await site.Clamd.StartAgainAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(Photo, await citizen.Client.GetByteArrayAsync(link, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("正在查毒", (await citizen.OpenAsync(Files)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_added_later_stand_with_what_was_added()
    {
        using var citizen = site.CreateBrowser();
        var receipt = await citizen.WriteAsync();
        var page = await citizen.TrackAsync(receipt.Number(), receipt.Password());

        var refused = await citizen.SendFilesAsync(page, "#act-add", [("带毒.jpg", [.. Photo, .. ClamdServer.Virus])], ("Words", "又坏了一盏"));
        var added = await citizen.SendFilesAsync(refused, "#act-add", [("又一张.jpg", Photo)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("又坏了一盏", refused.Form("#act-add").Value("Words"));
        Assert.Equal(HttpStatusCode.OK, added.Status);
        Assert.Equal("又一张.jpg", added.Document.QuerySelector(".letter-said--addition .letter-file a")!.TextContent);
    }

    private static async Task<SitePage> SendAsync(SiteBrowser citizen, params (string Name, byte[] Bytes)[] files) =>
        await citizen.SendFilesAsync(await citizen.OpenAsync(CitizenExtensions.Address), CitizenExtensions.Form, files, [.. CitizenExtensions.Filled, ("MayPublish", "no")]);

    private Task<int> CountAsync() => site.InAsync(MailboxSite.Government, async services =>
        await services.GetRequiredService<TenantDb>().Set<LetterRow>().CountAsync(TestContext.Current.CancellationToken)
        + await services.GetRequiredService<TenantDb>().Set<AttachmentRow>().CountAsync(TestContext.Current.CancellationToken));
}
