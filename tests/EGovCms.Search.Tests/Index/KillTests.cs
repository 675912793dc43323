using System.Globalization;
using EGovCms.Search.Abstractions;
using EGovCms.Search.Tests.Site;
using EGovCms.Testing.Site;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace EGovCms.Search.Tests.Index;

/// <summary>A node that is killed while it follows has lost nothing when it comes up again.</summary>
public sealed class KillTests(SearchSite site) : IClassFixture<SearchSite>
{
    private const int Kills = 3;
    private const int Batch = 40;
    private const string ItsFolder = "node-2";

    private static readonly Dictionary<string, string?> Quiet = new() { ["Serilog:MinimumLevel:Default"] = "Error" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_published_before_during_and_after_a_kill_is_found()
    {
        var written = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var node = await site.StartProcessAsync(SiteProcess.FreeUrl(), "health/live", Quiet);
            written = await WriteAsync(written);
            // It has followed what came before, and is written to when it is killed.
            var before = site.Index.Revision;
            await SearchSite.UntilAsync(() => Committed(Path.Combine(site.Folder, "search", ItsFolder)) >= before);
            for (var batch = 0; batch <= kill; batch++)
                written = await WriteAsync(written);
            await node.KillAsync();
            written = await WriteAsync(written);
        }

        await site.RestartAsync(() =>
        {
            // This node goes on with what the other has left.
            Directory.Delete(Path.Combine(site.Folder, "search", "node-1"), recursive: true);
            Directory.Move(Path.Combine(site.Folder, "search", ItsFolder), Path.Combine(site.Folder, "search", "node-1"));
        });
        await site.FollowAsync(SearchSite.Government);
        Assert.InRange(site.Index.Began, 1, site.Index.Revision - 1);
        Assert.Equal(written, site.Index.Search((searcher, _) => searcher.Search(new TermQuery(new Term("words", "杜鹃花")), 1))!.TotalHits);
    }

    /// <summary>The revision that the other node will go on from.</summary>
    private static long Committed(string node)
    {
        try
        {
            using var directory = FSDirectory.Open(Directory.GetDirectories(node).Max()!);
            using var reader = DirectoryReader.Open(directory);
            return long.Parse(reader.IndexCommit.UserData["revision"], CultureInfo.InvariantCulture);
        }
        catch (Exception absent) when (absent is IOException or ArgumentException or IndexNotFoundException)
        {
            return 0;
        }
    }

    private async Task<int> WriteAsync(int written)
    {
        var notes = Enumerable.Range(written, Batch).Select(number => new SearchDocument { Id = $"n{number}", Kind = "Note", Title = $"第{number}朵杜鹃花", Url = $"~/n{number}" });
        await site.PutAsync(SearchSite.Government, [.. notes]);
        Token.ThrowIfCancellationRequested();
        return written + Batch;
    }
}
