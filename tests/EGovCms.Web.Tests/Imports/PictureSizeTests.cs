using System.Net;
using EGovCms.Data.Stores;
using EGovCms.Media.Abstractions;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;
using NetVips;

namespace EGovCms.Web.Tests.Imports;

/// <summary>Pictures in other sizes, as imported templates ask for them, and as nobody may.</summary>
[Collection(SqliteImportCollection.Name)]
public sealed class PictureSizeTests(SqliteImports site) : IAsyncLifetime
{
    private const string Tenant = "sizes";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await site.BringAsync(Tenant, Steps);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("width=480", 480, 320)]
    [InlineData("height=160", 240, 160)]
    [InlineData("width=480&height=480", 480, 320)]
    [InlineData("width=480&height=480&rmode=crop", 480, 480)]
    [InlineData("width=480&height=100&rmode=Pad", 480, 100)]
    [InlineData("width=2048&height=1024&rmode=boxpad", 2048, 1024)]
    [InlineData("width=240&height=240&rmode=min", 360, 240)]
    [InlineData("width=100&height=240&rmode=stretch", 100, 240)]
    [InlineData("width=2048", 1200, 800)]
    public async Task Picture_comes_in_the_size_that_was_asked_for(string query, int width, int height)
    {
        await SaveAsync("size.jpg", Picture(1200, 800));
        using var browser = site.CreateBrowser();

        using var answer = await browser.Client.GetAsync($"/sizes/media/size.jpg?{query}", Token);

        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((width, height), await SizeOfAsync(answer));
    }

    [Fact]
    public async Task Picture_taken_upright_is_measured_upright()
    {
        using var picture = Plain(600, 300).Mutate(m => m.Set(GValue.GIntType, "orientation", 6));
        await SaveAsync("upright.jpg", picture.JpegsaveBuffer());
        using var browser = site.CreateBrowser();

        using var answer = await browser.Client.GetAsync("/sizes/media/upright.jpg?width=100&height=100&rmode=min", Token);

        Assert.Equal((100, 200), await SizeOfAsync(answer));
    }

    [Theory]
    [InlineData("width=481")]
    [InlineData("width=480&height=481")]
    [InlineData("width=480&quality=50")]
    [InlineData("width=480&format=png")]
    [InlineData("width=481&token=00000000000000000000000000000000")]
    [InlineData("width=100000")]
    [InlineData("width=-1")]
    [InlineData("width=1e3")]
    [InlineData("width=480&width=480")]
    [InlineData("width=480&rmode=9")]
    [InlineData("width=480&rmode=spin")]
    [InlineData("rmode=crop")]
    [InlineData("format=tiff")]
    [InlineData("width=480&height=480&rmode=crop&rxy=0.1,0.5")]
    [InlineData("width=480&height=480&rmode=crop&rxy=2,0")]
    [InlineData("width=480&height=480&rmode=crop&rxy=left")]
    public async Task Size_that_is_neither_usual_nor_signed_is_refused(string query)
    {
        await SaveAsync("size.jpg", Picture(1200, 800));
        using var browser = site.CreateBrowser();
        using var answer = await browser.Client.GetAsync($"/sizes/media/size.jpg?{query}", Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Template_signs_any_size_of_its_picture_and_of_no_other()
    {
        await SaveAsync("城/桥 面.jpg", Picture(1200, 800));
        await SaveAsync("size.jpg", Picture(1200, 800));
        using var browser = site.CreateBrowser();
        var page = await browser.OpenAsync("/sizes/leaf", Token);

        var signed = Source(page, "signed");
        using var answer = await browser.Client.GetAsync(signed, Token);
        using var profile = await browser.Client.GetAsync(Source(page, "profile"), Token);
        using var other = await browser.Client.GetAsync("/sizes/media/size.jpg" + signed[signed.IndexOf('?', StringComparison.Ordinal)..], Token);
        using var changed = await browser.Client.GetAsync(signed.Replace("width=333", "width=334", StringComparison.Ordinal), Token);

        Assert.Equal("image/webp", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((333, 77), await SizeOfAsync(answer));
        Assert.Equal((640, 210), await SizeOfAsync(profile));
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, changed.StatusCode);
        Assert.Equal("https://example.org/a.jpg", Source(page, "elsewhere"));
        Assert.Equal("/sizes/media/city/plan.pdf", Source(page, "document"));
        Assert.Equal("/sizes/media/size.jpg", Source(page, "impossible"));
        Assert.Equal("/sizes/media/size.jpg", Source(page, "unknown"));
    }

    /// <summary>Left third red, the rest blue, in 1200 × 400: what of it is seen tells where it was cut.</summary>
    [Theory]
    [InlineData("left", 200, 0)]
    [InlineData("right", 0, 200)]
    [InlineData("middle", 0, 200)]
    [InlineData("edge", 100, 100)]
    public async Task Cut_keeps_the_anchor_in_its_middle(string anchor, int red, int blue)
    {
        using var picture = Image.Black(400, 400).NewFromImage(255, 0, 0).Join(Image.Black(800, 400).NewFromImage(0, 0, 255), Enums.Direction.Horizontal).Copy(interpretation: Enums.Interpretation.Srgb);
        await SaveAsync("third.png", picture.PngsaveBuffer());
        using var browser = site.CreateBrowser();
        var address = Source(await browser.OpenAsync("/sizes/leaf", Token), anchor);

        using var answer = await browser.Client.GetAsync(address, Token);
        using var other = await browser.Client.GetAsync(address.Replace("rxy=", "rxy=0.9,0.9&x=", StringComparison.Ordinal), Token);

        Assert.Equal((200, 200), await SizeOfAsync(answer));
        using var cut = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync(Token));
        Assert.InRange(Math.Round(cut[0].Avg() / 255 * 200) - red, -2, 2);
        Assert.InRange(Math.Round(cut[2].Avg() / 255 * 200) - blue, -2, 2);
        Assert.Equal(anchor is "middle" ? HttpStatusCode.OK : HttpStatusCode.BadRequest, other.StatusCode);
    }

    [Fact]
    public async Task Other_tenants_token_is_none()
    {
        await SaveAsync("城/桥 面.jpg", Picture(1200, 800));
        await SaveAsync("城/桥 面.jpg", Picture(1200, 800), tenant: "Default");
        using var browser = site.CreateBrowser();
        var signed = Source(await browser.OpenAsync("/sizes/leaf", Token), "signed");

        using var answer = await browser.Client.GetAsync(signed["/sizes".Length..], Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Head_tells_what_get_sends_and_a_known_tag_is_answered_shortly()
    {
        await SaveAsync("head.png", Plain(300, 200).PngsaveBuffer());
        using var browser = site.CreateBrowser();
        const string Address = "/sizes/media/head.png?width=100";
        using var head = await browser.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Address), Token);
        using var got = await browser.Client.GetAsync(Address, Token);
        using var whole = await browser.Client.GetAsync("/sizes/media/head.png", Token);
        using var again = new HttpRequestMessage(HttpMethod.Get, Address);
        again.Headers.IfNoneMatch.Add(got.Headers.ETag!);

        using var known = await browser.Client.SendAsync(again, Token);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal((await got.Content.ReadAsByteArrayAsync(Token)).Length, head.Content.Headers.ContentLength);
        Assert.Equal(got.Headers.ETag, head.Headers.ETag);
        Assert.NotEqual(whole.Headers.ETag, got.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task Replaced_picture_is_shown_anew_and_a_removed_one_leaves_nothing()
    {
        await SaveAsync("change.jpg", Picture(1200, 800));
        using var browser = site.CreateBrowser();
        const string Address = "/sizes/media/change.jpg?width=240";
        using var before = await browser.Client.GetAsync(Address, Token);
        var kept = await KeptAsync();

        await SaveAsync("change.jpg", Picture(1200, 400));
        var forgotten = await KeptAsync();
        using var after = await browser.Client.GetAsync(Address, Token);
        var removed = await UseAsync(Tenant, services => Task.FromResult(services.GetRequiredService<IMediaFiles>().Delete("change.jpg")));
        using var gone = await browser.Client.GetAsync(Address, Token);

        Assert.Equal((240, 160), await SizeOfAsync(before));
        Assert.Equal((240, 80), await SizeOfAsync(after));
        Assert.Equal(kept.Count - 1, forgotten.Count);
        Assert.True(removed);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(forgotten, await KeptAsync());
    }

    [Fact]
    public async Task Picture_that_cannot_be_made_smaller_is_sent_as_it_is()
    {
        var damaged = Noise(400, 400).PngsaveBuffer()[..2000];
        var bomb = Header(60_000, 60_000);
        var moving = Plain(10, 20).Mutate(m => m.Set(GValue.GIntType, "page-height", 10)).GifsaveBuffer();
        using var browser = site.CreateBrowser();
        foreach (var (name, content) in new[] { ("damaged.png", damaged), ("bomb.png", bomb), ("moving.gif", moving), ("script.png", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"u8.ToArray()) })
        {
            await SaveAsync(name, content);
            for (var turn = 0; turn < 2; turn++)
            {
                using var answer = await browser.Client.GetAsync($"/sizes/media/{name}?width=16", Token);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync(Token));
            }
        }
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_the_same_picture_made_once()
    {
        await SaveAsync("crowd.jpg", Picture(1200, 800));
        var before = await KeptAsync();
        using var browser = site.CreateBrowser();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => browser.Client.GetByteArrayAsync("/sizes/media/crowd.jpg?width=600", Token)));

        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        Assert.Equal(before.Count + 1, (await KeptAsync()).Count);
    }

    private static string Source(SitePage page, string id) => page.Document.GetElementById(id)?.GetAttribute("src") ?? "";

    private static async Task<(int Width, int Height)> SizeOfAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var image = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync(Token));
        return (image.Width, image.Height);
    }

    private static byte[] Picture(int width, int height) => Plain(width, height).JpegsaveBuffer();

    private static Image Plain(int width, int height) => Image.Black(width, height).NewFromImage(200, 60, 30).Copy(interpretation: Enums.Interpretation.Srgb);

    private static Image Noise(int width, int height) => Image.Gaussnoise(width, height, sigma: 50, mean: 128).Cast(Enums.BandFormat.Uchar);

    /// <summary>A PNG that says it is very large, with next to nothing in it.</summary>
    private static byte[] Header(int width, int height)
    {
        var png = Plain(1, 1).PngsaveBuffer();
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Checksum(png.AsSpan(12, 17)));
        return png;
    }

    // As PNG has it: without it, the picture would be refused before its size is looked at.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var each in bytes)
        {
            sum ^= each;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320);
        }

        return ~sum;
    }

    private Task<bool> SaveAsync(string path, byte[] content, string tenant = Tenant) => UseAsync(tenant, async services =>
    {
        using var stream = new MemoryStream(content);
        return await services.GetRequiredService<IMediaFiles>().SaveAsync(path, stream, Token);
    });

    private Task<List<string>> KeptAsync() => UseAsync(Tenant, services =>
    {
        var folder = Path.Combine(services.GetRequiredService<DataStore>().Folder, "media-sizes");
        return Task.FromResult(Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : new List<string>());
    });

    private async Task<T> UseAsync<T>(string tenant, Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = await site.Shells.CreateScopeAsync(tenant, Token);
        return await use(scope.Services);
    }

    private const string Steps = """
        [ { "name": "feature", "enable": [ "OrchardCore.Title", "OrchardCore.Autoroute", "OrchardCore.Media", "OrchardCore.Templates", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin" ] },
          { "name": "themes", "site": "EGovCms.Theme.Portal", "admin": "EGovCms.Theme.Admin" },
          { "name": "MediaProfiles", "MediaProfiles": { "Banner": { "Hint": "", "Width": 640, "Height": 210, "Mode": 2, "Format": 0, "Quality": 100, "BackgroundColor": "" } } },
          { "name": "Templates", "Templates": { "Content__Leaf": { "Content":
            "{% assign bridge = '城/桥 面.jpg' | media_url %}<img id=\"signed\" src=\"{{ bridge | resize_url: width: 333, height: 77, mode: 'crop', format: 'webp', quality: 60 }}\"><img id=\"profile\" src=\"{{ bridge | resize_url: profile: 'banner' }}\"><img id=\"elsewhere\" src=\"{{ 'https://example.org/a.jpg' | resize_url: width: 10 }}\"><img id=\"document\" src=\"{{ 'city/plan.pdf' | media_url | resize_url: 10 }}\"><img id=\"impossible\" src=\"{{ 'size.jpg' | media_url | resize_url: width: 99999 }}\"><img id=\"unknown\" src=\"{{ 'size.jpg' | media_url | resize_url: profile: 'none' }}\">{% assign third = 'third.png' | media_url %}{% assign points = Model.ContentItem.Content.Leaf.Pictures.Anchors %}<img id=\"left\" src=\"{{ third | resize_url: width: 200, height: 200, mode: 'crop', anchor: points[0] }}\"><img id=\"right\" src=\"{{ third | resize_url: width: 200, height: 200, mode: 'crop', anchor: points[1] }}\"><img id=\"edge\" src=\"{{ third | resize_url: width: 200, height: 200, mode: 'crop', anchor: points[2] }}\"><img id=\"middle\" src=\"{{ third | resize_url: width: 200, height: 200, mode: 'crop', anchor: nothing }}\">" } } },
          { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Leaf", "DisplayName": "页", "Settings": {}, "ContentTypePartDefinitionRecords": [
            { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "AutoroutePart", "Name": "AutoroutePart" }, { "PartName": "Leaf", "Name": "Leaf" } ] } ],
            "ContentParts": [ { "Name": "Leaf", "Settings": {}, "ContentPartFieldDefinitionRecords": [ { "FieldName": "MediaField", "Name": "Pictures", "Settings": { "MediaFieldSettings": { "AllowAnchors": true } } } ] } ] },
          { "name": "content", "data": [
            { "ContentItemId": "leaf", "ContentType": "Leaf", "DisplayText": "页", "Latest": true, "Published": true, "TitlePart": { "Title": "页" }, "AutoroutePart": { "Path": "leaf" },
              "Leaf": { "Pictures": { "Paths": [ "third.png", "third.png", "third.png" ], "MediaTexts": [], "Anchors": [ { "X": 0.1, "Y": 0.5 }, { "X": 1, "Y": 0.5 }, { "X": 0.3333333, "Y": 0.5 } ] } } } ] } ]
        """;
}
