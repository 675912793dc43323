using System.IO.Compression;
using System.Net;
using System.Text;
using EGovCms.Testing.Clamd;

namespace EGovCms.Scanning.Tests;

/// <summary>What people upload is scanned by a real clamd before it is kept.</summary>
public sealed class UploadTests(ScanningSite site) : IClassFixture<ScanningSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clean_file_is_taken()
    {
        using var admin = await site.AdministratorAsync();

        Assert.Contains("已上传", await ScanningSite.UploadAsync(admin, "clean.txt", Encoding.UTF8.GetBytes(new string('净', 100_000))), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await admin.Client.GetAsync("/media/clean.txt", Token)).StatusCode);
    }

    [Theory]
    [InlineData("infected.txt")]
    [InlineData("infected.zip")]
    [InlineData("infected.docx")]
    public async Task Infected_file_is_refused_with_a_clear_word_and_recorded(string name)
    {
        using var admin = await site.AdministratorAsync();
        var content = Path.GetExtension(name) == ".txt" ? [.. new byte[70_000].Select(_ => (byte)' '), .. ClamdServer.Virus] : Zip(ClamdServer.Virus);

        var said = await ScanningSite.UploadAsync(admin, name, content);

        Assert.Contains($"没有上传“{name}”：文件中发现病毒", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Client.GetAsync("/media/" + name, Token)).StatusCode);
        var trail = (await admin.OpenAsync("/Admin/Audit?area=media&subject=" + name, Token)).Document.Body!.TextContent;
        Assert.Contains("拒收上传的文件", trail, StringComparison.Ordinal);
        Assert.Contains(ClamdServer.VirusName, trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_clamd_does_not_take_is_not_taken_either()
    {
        using var admin = await site.AdministratorAsync();
        var large = new byte[3_000_000];
        new Random(1).NextBytes(large);

        Assert.Contains("病毒扫描暂时不可用", await ScanningSite.UploadAsync(admin, "large.txt", large), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await admin.Client.GetAsync("/media/large.txt", Token)).StatusCode);
    }

    private static byte[] Zip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("word/document.xml").Open())
            entry.Write(content);
        return bytes.ToArray();
    }
}
