using System.IO.Compression;
using System.Net;
using System.Text;

namespace EGovCms.Theming.Tests.Caching;

/// <summary>Forms, tags and times of kept pages.</summary>
public sealed class ValidationTests
{
    private const string Body = "{{ Model.Number }}{% for i in (1..200) %} 六盘水{% endfor %}";

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("br;q=0.000, gzip; q=0", "")]
    [InlineData("identity", "")]
    [InlineData("", "")]
    public async Task Page_is_sent_in_the_best_form_that_is_accepted(string accepted, string expected)
    {
        await using var site = await KeptSite.StartAsync(body: Body);
        var plain = await site.GetAsync();

        using var response = await site.SendAsync(HttpMethod.Get, "/", ("Accept-Encoding", accepted));

        Assert.Equal(expected, string.Join(',', response.Content.Headers.ContentEncoding));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(bytes.Length, response.Content.Headers.ContentLength);
        Assert.Equal(plain, Decode(bytes, expected));
        Assert.Equal("Accept-Encoding, Accept-Language, Cookie", string.Join(", ", response.Headers.Vary));
        Assert.Equal("public, no-cache", string.Join(", ", response.Headers.GetValues("Cache-Control")).Replace("no-cache, public", "public, no-cache", StringComparison.Ordinal));
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.False(response.Headers.ETag!.IsWeak);
        Assert.NotNull(response.Content.Headers.LastModified);
    }

    [Fact]
    public async Task Each_form_has_a_tag_of_its_own()
    {
        await using var site = await KeptSite.StartAsync(body: Body);

        var tags = new HashSet<string>();
        foreach (var encoding in (string[])["br", "gzip", ""])
        {
            using var response = await site.SendAsync(HttpMethod.Get, "/", ("Accept-Encoding", encoding));
            tags.Add(response.Headers.ETag!.Tag);
        }

        Assert.Equal(3, tags.Count);
    }

    [Theory]
    [InlineData("{0}", true)]
    [InlineData("\"x\", {0}", true)]
    [InlineData("W/{0}", true)]
    [InlineData("*", true)]
    [InlineData("\"x\"", false)]
    public async Task Visitor_who_has_the_page_is_told_so(string ifNoneMatch, bool known)
    {
        await using var site = await KeptSite.StartAsync(body: Body);
        using var first = await site.SendAsync(HttpMethod.Get, "/", ("Accept-Encoding", "br"));
        var tag = first.Headers.ETag!.Tag;

        using var second = await site.SendAsync(
            HttpMethod.Get, "/", ("Accept-Encoding", "br"), ("If-None-Match", ifNoneMatch.Replace("{0}", tag, StringComparison.Ordinal)), ("If-Modified-Since", "Mon, 01 Jan 2001 00:00:00 GMT"));

        Assert.Equal(known ? HttpStatusCode.NotModified : HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(tag, second.Headers.ETag!.Tag);
        Assert.Equal("Accept-Encoding, Accept-Language, Cookie", string.Join(", ", second.Headers.Vary));
        if (known)
            Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Time_decides_when_no_tag_is_given()
    {
        await using var site = await KeptSite.StartAsync(body: Body);
        using var first = await site.SendAsync(HttpMethod.Get, "/");
        var modified = first.Content.Headers.LastModified!.Value;

        using var same = await site.SendAsync(HttpMethod.Get, "/", ("If-Modified-Since", modified.ToString("R")));
        using var older = await site.SendAsync(HttpMethod.Get, "/", ("If-Modified-Since", modified.AddSeconds(-1).ToString("R")));
        using var nonsense = await site.SendAsync(HttpMethod.Get, "/", ("If-Modified-Since", "yesterday"));

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, older.StatusCode);
        Assert.Equal(HttpStatusCode.OK, nonsense.StatusCode);
    }

    [Fact]
    public async Task Time_tells_nothing_when_another_page_stood_there_in_the_same_second()
    {
        await using var site = await KeptSite.StartAsync(body: Body);
        using var before = await site.SendAsync(HttpMethod.Get, "/");
        await site.ChangeAsync("content.published", "a");
        await site.GetAsync();

        using var asked = await site.SendAsync(HttpMethod.Get, "/", ("If-Modified-Since", before.Content.Headers.LastModified!.Value.ToString("R")));

        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
    }

    [Fact]
    public async Task Head_tells_of_the_page_without_sending_it()
    {
        await using var site = await KeptSite.StartAsync(body: Body);
        using var before = await site.SendAsync(HttpMethod.Head, "/");
        using var page = await site.SendAsync(HttpMethod.Get, "/");
        using var after = await site.SendAsync(HttpMethod.Head, "/");

        Assert.Equal(1, site.Made);
        foreach (var head in (HttpResponseMessage[])[before, after])
        {
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
            Assert.Equal(page.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.Equal(page.Headers.ETag, head.Headers.ETag);
        }
    }

    private static string Decode(byte[] bytes, string encoding)
    {
        using var input = new MemoryStream(bytes);
        using Stream stream = encoding switch
        {
            "br" => new BrotliStream(input, CompressionMode.Decompress),
            "gzip" => new GZipStream(input, CompressionMode.Decompress),
            _ => input,
        };
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
