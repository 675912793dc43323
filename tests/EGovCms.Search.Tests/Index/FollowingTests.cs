using EGovCms.Content.Items;
using EGovCms.Data.Changes;
using EGovCms.Search.Abstractions;
using EGovCms.Search.Documents;
using EGovCms.Search.Tests.Site;
using EGovCms.Search.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Search.Tests.Index;

public sealed class FollowingOnSqliteTests(SearchSite site) : FollowingTests(site), IClassFixture<SearchSite>;

public sealed class FollowingOnPostgresTests(PostgresSearchSite site) : FollowingTests(site), IClassFixture<PostgresSearchSite>;

/// <summary>What is published is found, what is withdrawn is not; whatever happens to the index.</summary>
public abstract class FollowingTests(SearchSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_is_found_from_its_publication_to_its_withdrawal()
    {
        var id = await site.PublishAsync(SearchSite.Government, "凉都避暑季开幕", "<p>消夏文化节在<b>明湖湿地</b>公园举行</p>");
        await site.FollowAsync(SearchSite.Government);
        Assert.Equal(1, Count("避暑"));
        Assert.Equal(1, Count("湿地"));

        await site.PublishAsync(SearchSite.Government, "凉都滑雪季开幕", "<p>梅花山</p>", id);
        await site.FollowAsync(SearchSite.Government);
        Assert.Equal((0, 1), (Count("避暑"), Count("滑雪")));

        await site.InAsync(SearchSite.Government, services => services.GetRequiredService<IContentItems>().UnpublishAsync(id, Token));
        await site.FollowAsync(SearchSite.Government);
        Assert.Equal(0, Count("滑雪"));
    }

    [Fact]
    public async Task A_draft_is_not_found()
    {
        await site.InAsync(SearchSite.Government, async services =>
        {
            var items = services.GetRequiredService<IContentItems>();
            var item = await items.NewAsync("Article", Token);
            item.DisplayText = "尚未公开的人事任免";
            item.Content["TitlePart"] = new System.Text.Json.Nodes.JsonObject { ["Title"] = item.DisplayText };
            return await items.SaveDraftAsync(item, Token);
        });
        await site.PutAsync(SearchSite.Government, Note("after", "后来的笔记"));
        Assert.Equal(0, Count("任免"));
    }

    [Fact]
    public async Task Nothing_is_written_again_that_has_not_changed()
    {
        await site.PutAsync(SearchSite.Bureau, Note("same", "招生简章"));
        var before = await RevisionAsync("same");
        await site.PutAsync(SearchSite.Bureau, Note("same", "招生简章"));
        Assert.Equal(before, await RevisionAsync("same"));
        await site.PutAsync(SearchSite.Bureau, Note("same", "招生章程"));
        Assert.True(await RevisionAsync("same") > before);
    }

    [Fact]
    public async Task Documents_of_a_site_that_was_never_asked_are_read_when_it_starts()
    {
        site.Notes.Put(SearchSite.Bureau, Note("untold", "校车安全检查"));
        await site.InAsync(SearchSite.Bureau, services => services.GetRequiredService<SearchPlatformDb>().Tenants.Where(row => row.Tenant == SearchSite.Bureau).ExecuteDeleteAsync(Token));
        await site.Shells.ReloadAsync(SearchSite.Bureau, Token);
        await site.FollowAsync(SearchSite.Bureau);
        Assert.Equal(1, Count("校车"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_index_that_is_gone_or_broken_is_built_anew_at_the_start(bool isBroken)
    {
        await site.PutAsync(SearchSite.Government, Note("kept", "水质监测月报"));
        var folder = site.Index.Folder!;
        await site.RestartAsync(() =>
        {
            if (isBroken)
                Spoil(folder);
            else
                Directory.Delete(folder, recursive: true);
        });
        await site.FollowAsync(SearchSite.Government);
        await SearchSite.UntilAsync(() => Count("监测") == 1);
    }

    [Fact]
    public async Task An_index_that_is_whole_goes_on_where_it_was()
    {
        await site.PutAsync(SearchSite.Government, Note("whole", "森林防火通告"));
        var folder = site.Index.Folder;
        await site.RestartAsync();
        await site.FollowAsync(SearchSite.Government);
        await SearchSite.UntilAsync(() => Count("防火") == 1);
        Assert.Equal(folder, site.Index.Folder);
    }

    [Fact]
    public async Task A_document_without_a_title_is_not_found_by_the_title_of_the_one_before()
    {
        await site.PutAsync(SearchSite.Government, Note("titled", "火车站"), Note("untitled", "") with { Body = "候车时刻" });
        Assert.Equal(1, Count("火车站", "title"));
    }

    [Fact]
    public async Task What_is_written_is_whole_whatever_characters_it_has_and_however_often_it_changes()
    {
        // Characters beyond the first plane come after all others in an index, and before some of them in a string.
        string[] titles = ["𠮷通知", "\ue000通知", "\uff5e通知", "一二三四𠮷", "一二三四\ue000", "一二三四\uff5e", "𠮷", "a", "ab𠮷", "通", "公示"];
        var notes = Enumerable.Range(0, 120).Select(number => Note($"many-{number}", titles[number % titles.Length]) with { Body = string.Concat(Enumerable.Repeat($"勺水河道巡查{number}。", 1 + (number % 7))) }).ToArray();
        await site.PutAsync(SearchSite.Government, notes);
        foreach (var change in new[] { "改", "再改" })
            await site.PutAsync(SearchSite.Government, [.. notes.Take(60).Select(note => note with { Body = change + note.Body })]);
        await site.RemoveAsync(SearchSite.Government, "many-0");
        Assert.Equal(119, Count("河道"));

        var folder = site.Index.Folder!;
        CheckIndex.Status? checkedIndex = null;
        await site.RestartAsync(() =>
        {
            using var directory = Lucene.Net.Store.FSDirectory.Open(folder);
            checkedIndex = new CheckIndex(directory).DoCheckIndex();
        });
        Assert.True(checkedIndex!.Clean);
        await site.FollowAsync(SearchSite.Government);
        await SearchSite.UntilAsync(() => Count("河道") == 119);
    }

    [Fact]
    public async Task Words_of_the_city_are_taken_in_while_the_site_runs()
    {
        await site.PutAsync(SearchSite.Government, Note("own", "申领弥勒山英才卡须知"));
        Assert.Equal(0, Count("弥勒山英才卡"));
        var folder = site.Index.Folder;
        await site.InAsync(SearchSite.Portal, async services =>
        {
            await services.GetRequiredService<Data.Settings.ISettingsStore>().SaveAsync(new SearchWords { Words = ["弥勒山英才卡"] }, Token);
            await services.GetRequiredService<IChangePump>().DrainAsync(Token);
            return true;
        });
        await SearchSite.UntilAsync(() => Count("弥勒山英才卡") == 1);
        Assert.NotEqual(folder, site.Index.Folder);
        Assert.Equal(1, Count("须知"));
    }

    [Fact]
    public async Task Another_node_finds_what_this_one_publishes()
    {
        await using var other = new OtherNode { Twin = site, Notes = site.Notes };
        await other.InitializeAsync();
        await site.PutAsync(SearchSite.Government, Note("twin", "农村公路养护"));
        await SearchSite.UntilAsync(() => other.Index.Search((searcher, _) => searcher.Search(new TermQuery(new Term("words", "养护")), 1))?.TotalHits == 1);
        Assert.NotEqual(site.Index.Folder, other.Index.Folder);
    }

    private static SearchDocument Note(string id, string title) => new() { Id = id, Kind = "Note", Title = title, Url = "~/notes/" + id };

    private int Count(string word, string field = "words") => site.Index.Search((searcher, _) => searcher.Search(new TermQuery(new Term(field, word)), 1))?.TotalHits ?? 0;

    private Task<long> RevisionAsync(string id) => site.InAsync(SearchSite.Bureau, services => services.GetRequiredService<SearchPlatformDb>().Documents.AsNoTracking()
        .Where(row => row.Tenant == SearchSite.Bureau && row.Id == id).Select(row => row.Revision).SingleAsync(Token));

    private static void Spoil(string folder)
    {
        foreach (var file in Directory.GetFiles(folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = File.OpenWrite(file);
            stream.Position = stream.Length / 2;
            stream.Write([1, 2, 3, 4, 5, 6, 7, 8]);
        }
    }

    private sealed class OtherNode : SearchSite
    {
        protected override string Provider => ((SearchSite)Twin!).Database;
    }
}
