using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Media.Abstractions;
using EGovCms.Search.Documents;
using EGovCms.Search.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace EGovCms.Search.Tests.Files;

public sealed class AttachmentOnSqliteTests(SearchSite site) : AttachmentTests(site), IClassFixture<SearchSite>;

public sealed class AttachmentOnPostgresTests(PostgresSearchSite site) : AttachmentTests(site), IClassFixture<PostgresSearchSite>;

/// <summary>What stands in an article's files is found, for as long as it is the article's; no file keeps an article from being found.</summary>
public abstract class AttachmentTests(SearchSite site)
{
    private const string Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly Finder _finder = new(site);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_of_each_kind_of_file_is_found_until_the_article_is_withdrawn()
    {
        var id = await PublishAsync(
            "附件甲", ("a/one.pdf", Pdf("Hydropower tender annex")), ("a/two.docx", Docx("杜鹃花海养护细则")),
            ("a/three.xlsx", Zip(("xl/sharedStrings.xml", "<sst><si><t>梅花鹿种群</t></si></sst>"), ("xl/worksheets/sheet1.xml", "<worksheet><row><c t=\"s\"><v>0</v></c><c><v>73651</v></c><c t=\"inlineStr\"><is><t>金钱豹</t></is></c></row></worksheet>"))),
            ("a/four.pptx", Zip(("ppt/slides/slide1.xml", "<a:sld xmlns:a=\"a\"><a:p><a:r><a:t>滑翔伞基地</a:t></a:r></a:p></a:sld>"))));
        foreach (var words in new[] { "hydropower", "杜鹃花海", "梅花鹿", "73651", "金钱豹", "滑翔伞基地" })
            Assert.Equal(id, await _finder.IdsAsync(words));
        await site.InAsync(SearchSite.Government, services => services.GetRequiredService<IContentItems>().UnpublishAsync(id, Token));
        await site.FollowAsync(SearchSite.Government);
        foreach (var words in new[] { "hydropower", "杜鹃花海", "梅花鹿", "滑翔伞基地" })
            Assert.Equal("", await _finder.IdsAsync(words));
        Assert.Equal(0, await RowsAsync(id));
    }

    [Fact]
    public async Task Replaced_and_removed_files_are_followed()
    {
        var id = await PublishAsync("附件乙", ("b/rules.docx", Docx("羽毛球场开放")));
        Assert.Equal(id, await _finder.IdsAsync("羽毛球"));
        await StoreAsync("b/rules.docx", Docx("乒乓球馆开放时间"));
        Assert.Equal("", await _finder.IdsAsync("羽毛球"));
        Assert.Equal(id, await _finder.IdsAsync("乒乓球馆"));
        await StoreAsync("b/rules.docx", null);
        Assert.Equal("", await _finder.IdsAsync("乒乓球馆"));
        Assert.StartsWith(id, await _finder.IdsAsync("附件乙"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_cannot_be_read_leave_the_article_found()
    {
        var bomb = Encoding.ASCII.GetString(new byte[100]).Replace('\0', 'x');
        var entity = $"<!DOCTYPE d [<!ENTITY a \"{bomb}\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w:document xmlns:w=\"{Words}\"><w:t>&b;</w:t></w:document>";
        var id = await PublishAsync(
            "附件丙", ("c/broken.pdf", Pdf("x")[..200]), ("c/locked.docx", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, .. new byte[600]]), ("c/entity.docx", Zip(("word/document.xml", entity))),
            ("c/bomb.docx", Bomb()), ("c/bomb.pdf", PdfBomb()), ("c/old.doc", [0xd0, 0xcf, 0x11, 0xe0]), ("c/empty.pptx", []), ("c/good.docx", Docx("蝴蝶标本")));
        Assert.StartsWith(id, await _finder.IdsAsync("附件丙"), StringComparison.Ordinal);
        Assert.Equal(id, await _finder.IdsAsync("蝴蝶标本"));
    }

    [Fact]
    public async Task A_very_long_text_is_read_from_its_beginning()
    {
        var id = await PublishAsync("附件丁", ("d/long.docx", Docx("萤火虫观赏" + string.Concat(Enumerable.Repeat("公告内容。", 60_000)) + "猫头鹰")));
        Assert.Equal(id, await _finder.IdsAsync("萤火虫"));
        Assert.Equal("", await _finder.IdsAsync("猫头鹰"));
    }

    private async Task<string> PublishAsync(string title, params (string Path, byte[] Content)[] files)
    {
        foreach (var (path, content) in files)
            await site.InAsync(SearchSite.Government, services => services.GetRequiredService<IMediaFiles>().SaveAsync(path, new MemoryStream(content), Token));
        var id = await site.InAsync(SearchSite.Government, async services =>
        {
            var items = services.GetRequiredService<IContentItems>();
            var item = await items.NewAsync("Article", Token);
            item.DisplayText = title;
            item.Content["TitlePart"] = new JsonObject { ["Title"] = title };
            item.Content["AutoroutePart"] = new JsonObject { ["Path"] = Guid.NewGuid().ToString("N") };
            item.Content["Article"] = new JsonObject { ["Attachments"] = new JsonObject { ["Paths"] = new JsonArray([.. files.Select(file => (JsonNode?)file.Path)]) } };
            var result = await items.PublishAsync(item, Token);
            Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.ToString())));
            return result.Item!.ContentItemId;
        });
        await site.FollowAsync(SearchSite.Government);
        return id;
    }

    /// <summary>As the library does; null deletes.</summary>
    private async Task StoreAsync(string path, byte[]? content)
    {
        await site.InAsync(SearchSite.Government, async services =>
        {
            var media = services.GetRequiredService<IMediaFiles>();
            if (content is null)
                Assert.True(media.Delete(path));
            else
                await media.SaveAsync(path, new MemoryStream(content), Token);
            services.GetRequiredService<IChangeLog>().Append(MediaChanges.Changed, MediaChanges.SubjectOf(path));
            return await services.GetRequiredService<TenantDb>().SaveChangesAsync(Token);
        });
        await site.FollowAsync(SearchSite.Government);
    }

    private Task<int> RowsAsync(string id) =>
        site.InAsync(SearchSite.Government, services => services.GetRequiredService<SearchPlatformDb>().Files.CountAsync(row => row.Item == id, Token));

    private static byte[] Pdf(string text)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        builder.AddPage(PageSize.A4).AddText(text, 12, new PdfPoint(50, 700), font);
        return builder.Build();
    }

    private static byte[] Docx(string text) => Zip(("word/document.xml", $"<w:document xmlns:w=\"{Words}\"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"));

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    /// <summary>Some hundred kilobytes that become 200 megabytes before they say anything.</summary>
    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("word/document.xml").Open();
            part.Write("<a>"u8);
            Fill(part);
        }

        return file.ToArray();
    }

    /// <summary>A page whose content becomes 200 megabytes.</summary>
    private static byte[] PdfBomb()
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            Fill(deflate);
        using var file = new MemoryStream();
        file.Write(Encoding.ASCII.GetBytes($"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Filter/FlateDecode/Length {packed.Length}>>\nstream\n"));
        file.Write(packed.ToArray());
        file.Write("\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF\n"u8);
        return file.ToArray();
    }

    private static void Fill(Stream stream)
    {
        var spaces = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
        for (var megabyte = 0; megabyte < 200; megabyte++)
            stream.Write(spaces);
    }
}
