using System.Net;
using System.Text;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Lookups;
using EGovCms.Queries.Print;
using EGovCms.Queries.Tests.Public;
using EGovCms.Queries.Tests.Site;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace EGovCms.Queries.Tests.Print;

public sealed class PaperTests(PublicSite site) : IClassFixture<PublicSite>
{
    private const string Verify = $"/{QueriesSite.Body}/Queries/Verify";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Paper_says_what_the_page_says_in_text_that_can_be_selected()
    {
        var exam = await site.ExamAsync();
        using var citizen = site.CreateBrowser();

        using var pdf = PdfDocument.Open(await PaperAsync(citizen, await AskAsync(citizen, exam)));
        var words = Words(pdf);

        Assert.Equal(exam.Name, pdf.Information.Title);
        // 人 and 示 share their glyphs with radicals, which nobody would search for.
        Assert.Contains("人事考试成绩查询", words, StringComparison.Ordinal);
        Assert.Contains("市人力资源和社会保障局", words, StringComparison.Ordinal);
        Assert.All(["2026年度", "146.5", "1101************63", "优秀", "申论", "防伪码"], shown => Assert.Contains(shown, words, StringComparison.Ordinal));
        Assert.EndsWith("第1页，共1页", words, StringComparison.Ordinal);
        Assert.DoesNotContain(PublicSite.IdCard, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Font_is_embedded_as_far_as_it_is_used()
    {
        var traffic = await site.TrafficAsync();
        using var citizen = site.CreateBrowser();

        var paper = await PaperAsync(citizen, await PublicSite.AskAsync(citizen, traffic, null, ("plate", "贵BA1234"), ("engine", "A12345")));

        Assert.InRange(paper.Length, 5_000, 300_000);
        using var pdf = PdfDocument.Open(paper);
        Assert.Contains("1,200.00元", Words(pdf), StringComparison.Ordinal);
        Assert.Contains("第2条", Words(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_is_verified_and_shows_whose_the_paper_is_in_part_alone()
    {
        var exam = await ShownNamesAsync();
        using var citizen = site.CreateBrowser();
        var code = await CodeAsync(citizen, exam);

        var page = await VerifyAsync(citizen, code.ToLowerInvariant());

        var main = page.Document.QuerySelector("main")!.TextContent;
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.All(["防伪码有效", "现在的数据就是这份结果所依据的数据", "146.5", "张某"], shown => Assert.Contains(shown, main, StringComparison.Ordinal));
        Assert.DoesNotContain(PublicSite.Name, main, StringComparison.Ordinal);
        Assert.DoesNotContain(PublicSite.IdCard, main, StringComparison.Ordinal);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_was_changed_is_not_verified()
    {
        var exam = await site.ExamAsync();
        using var citizen = site.CreateBrowser();
        Assert.True(PaperCode.TryRead(await CodeAsync(citizen, exam), out var content));

        for (var bit = 0; bit < PaperCode.Bits; bit += 7)
        {
            // Whoever forges it reckons the check character too.
            var page = await VerifyAsync(citizen, PaperCode.Write(content ^ ((UInt128)1 << bit)));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains("本站没有出过这样的结果", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Slip_of_the_pen_is_told()
    {
        using var citizen = site.CreateBrowser();

        Assert.Contains("可能抄错了一位", (await VerifyAsync(citizen, "7K3M-0000-0000-0000-0000-0000")).Text, StringComparison.Ordinal);
        Assert.Contains("请填写防伪码", (await VerifyAsync(citizen, "")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("85", "内容没有变化")]
    [InlineData("84", "内容已有变化")]
    public async Task Code_of_earlier_data_says_whether_it_still_holds(string score, string said)
    {
        var exam = QueriesSite.Copy(SampleSystems.Exam);
        var set = await site.AddAsync(exam);
        await site.VersionAsync(exam, set, [PublicSite.Name, PublicSite.IdCard, "GZ001", "61.5", "85", "2026-03-08"]);
        using var citizen = site.CreateBrowser();
        var code = await CodeAsync(citizen, exam);

        await site.VersionAsync(exam, set, ["李四", "529999199001011002", "GZ000", "1", "2", null], [PublicSite.Name, PublicSite.IdCard, "GZ001", "61.5", score, "2026-03-08"]);

        var main = (await VerifyAsync(citizen, code)).Document.QuerySelector("main")!.TextContent;
        Assert.Contains("防伪码有效", main, StringComparison.Ordinal);
        Assert.Contains(said, main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_holds_when_a_column_was_hidden_since()
    {
        var exam = await site.ExamAsync();
        using var citizen = site.CreateBrowser();
        var code = await CodeAsync(citizen, exam);

        await site.InAsync(services => services.GetRequiredService<QuerySystems>().SaveAsync(
            exam with { Columns = [.. exam.Columns.Select(column => column.Key == "ticket" ? column with { Role = ColumnRole.Hidden } : column)] }, Token));

        Assert.Contains("防伪码有效", (await VerifyAsync(citizen, code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticket_that_nobody_issued_gets_no_paper()
    {
        var exam = await site.ExamAsync();
        using var citizen = site.CreateBrowser();
        var result = await AskAsync(citizen, exam);

        using var response = await PrintAsync(citizen, result, "forged");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("请重新查询", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_of_two_people_are_not_alike_and_tell_no_row()
    {
        var exam = QueriesSite.Copy(SampleSystems.Exam);
        var set = await site.AddAsync(exam);
        var version = await site.VersionAsync(exam, set, [PublicSite.Name, PublicSite.IdCard, "GZ001", "61.5", "85", null], ["李四", "52999919900101100X", "GZ002", "61.5", "85", null]);
        var codes = await site.InAsync(async services =>
        {
            var catalog = await services.GetRequiredService<CatalogReader>().ReadAsync(Token);
            var open = catalog.Versions[exam.Key].Single(each => each.Version == version.Id);
            var seal = services.GetRequiredService<PaperSeal>();
            return new[] { 2L, 3L }.Select(row => seal.Of(new Paper(exam, open, "id-card", [new LookupRecord("2026年度", version.Id, row, [])], new DateOnly(2026, 11, 30)))!).ToList();
        });

        // As far apart as codes of nothing in common: of 23 characters a few are the same by chance.
        Assert.InRange(codes[0].Zip(codes[1]).Count(pair => pair.First == pair.Second && pair.First != '-'), 0, 8);
    }

    private async Task<QuerySystem> ShownNamesAsync() => await site.ExamAsync(system => system with
    {
        Columns = [.. system.Columns.Select(column => column.Key == "name" ? column with { Role = ColumnRole.Shown, Mask = null } : column)],
    });

    private static Task<SitePage> AskAsync(SiteBrowser citizen, QuerySystem system) => PublicSite.AskAsync(citizen, system, null, ("name", PublicSite.Name), ("id-card", PublicSite.IdCard));

    private static async Task<SitePage> VerifyAsync(SiteBrowser citizen, string code) => await citizen.SubmitAsync(await citizen.OpenAsync(Verify, Token), "#verify-form", ("code", code));

    private static async Task<string> CodeAsync(SiteBrowser citizen, QuerySystem system)
    {
        using var pdf = PdfDocument.Open(await PaperAsync(citizen, await AskAsync(citizen, system)));
        var words = Words(pdf);
        return words.Substring(words.IndexOf("防伪码", StringComparison.Ordinal) + "防伪码".Length, PaperCode.Length + 5);
    }

    private static async Task<byte[]> PaperAsync(SiteBrowser citizen, SitePage result)
    {
        using var response = await PrintAsync(citizen, result, result.Document.QuerySelector("form.query-paper [name=ticket]")!.GetAttribute("value")!);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoStore);
        var paper = await response.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(paper, 0, 5));
        return paper;
    }

    private static async Task<HttpResponseMessage> PrintAsync(SiteBrowser citizen, SitePage result, string ticket)
    {
        var form = result.Form("form.query-paper");
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["ticket"] = ticket,
        });
        return await citizen.Client.PostAsync(new Uri(result.Address, form.GetAttribute("action")), fields, Token);
    }

    /// <summary>All words of all pages, without spaces.</summary>
    private static string Words(PdfDocument pdf) => string.Concat(pdf.GetPages().Select(page => page.Text)).Replace(" ", "", StringComparison.Ordinal);
}
