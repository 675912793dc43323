using EGovCms.Search.Abstractions;
using EGovCms.Search.Tests.Site;
using EGovCms.Tenancy;
using static EGovCms.Search.Tests.Finding.FindingSite;

namespace EGovCms.Search.Tests.Finding;

public sealed class LeakOnSqliteTests(SearchSite site) : LeakTests(site), IClassFixture<SearchSite>;

public sealed class LeakOnPostgresTests(PostgresSearchSite site) : LeakTests(site), IClassFixture<PostgresSearchSite>;

/// <summary>Nobody learns by searching what they may not read: no hit, no count, no facet, no suggestion, no guess.</summary>
public abstract class LeakTests(SearchSite site)
{
    private readonly Finder _finder = new(site);

    private static SearchScope Staff(string tenant, string permission) => new() { Rights = [new SearchRight(tenant, permission)] };

    [Fact]
    public async Task What_needs_a_permission_is_found_by_whoever_has_it_in_that_site_alone()
    {
        await site.PutAsync(SearchSite.Bureau, Note("secret", "弥勒计划核查", "线索") with { Permission = "ReadDrafts", Kind = "Draft", ColumnId = "internal", ColumnName = "内部" });
        await site.PutAsync(SearchSite.Government, Note("open", "弥勒路改造", "施工"));
        foreach (var scope in new[]
        {
            SearchScope.Everything, new SearchScope { Tenant = SearchSite.Bureau }, Staff(SearchSite.Government, "ReadDrafts"), Staff(SearchSite.Bureau, "PublishContent"),
            Staff(SearchSite.Bureau + "\n", "ReadDrafts"), Staff("", "ReadDrafts"), Staff(SearchSite.Bureau, ""),
        })
        {
            var found = await _finder.FindAsync(new SearchRequest { Words = "弥勒 核查", Scope = scope });
            Assert.DoesNotContain(found.Hits, hit => hit.Id == "secret");
            Assert.DoesNotContain(found.Tenants, facet => facet.Value == SearchSite.Bureau);
            Assert.DoesNotContain(found.Kinds, facet => facet.Value == "Draft");
            Assert.DoesNotContain(found.Columns, facet => facet.Value == "internal");
            Assert.Equal(found.Hits.Count, found.Total);
            Assert.Null(found.DidYouMean);
        }

        Assert.Equal("secret", (await _finder.FindAsync(new SearchRequest { Words = "弥勒计划", Scope = Staff(SearchSite.Bureau, "ReadDrafts") })).Hits[0].Id);
        Assert.Equal("secret", (await _finder.FindAsync(new SearchRequest { Words = "弥勒计划", Scope = Staff(SearchSite.Bureau, "ReadDrafts") with { Tenant = SearchSite.Bureau } })).Hits[0].Id);
    }

    [Fact]
    public async Task Words_of_what_is_not_public_are_neither_suggested_nor_guessed()
    {
        await site.PutAsync(SearchSite.Bureau, Note("hidden", "火山口勘探", "火山口") with { Permission = "ReadDrafts" });
        Assert.Empty(await _finder.SuggestAsync("火山"));
        Assert.Empty(await _finder.SuggestAsync("huoshan"));
        Assert.Empty(await _finder.SuggestAsync("火山", Staff(SearchSite.Bureau, "ReadDrafts")));
        Assert.Null((await _finder.FindAsync("火山扣")).DidYouMean);
    }

    [Fact]
    public async Task Words_of_what_was_withdrawn_are_no_longer_suggested()
    {
        await site.PutAsync(SearchSite.Bureau, Note("gone", "地铁规划公示", "地铁"));
        Assert.NotEmpty(await _finder.SuggestAsync("地铁"));
        await site.RemoveAsync(SearchSite.Bureau, "gone");
        Assert.Empty(await _finder.SuggestAsync("地铁"));
        Assert.Empty(await _finder.SuggestAsync("ditie"));
        Assert.Equal(0, (await _finder.FindAsync("地铁")).Total);
    }

    [Fact]
    public async Task What_becomes_confidential_is_no_longer_found()
    {
        await site.PutAsync(SearchSite.Bureau, Note("was", "校舍加固名单", "名单"));
        Assert.Equal(1, (await _finder.FindAsync("校舍加固")).Total);
        await site.PutAsync(SearchSite.Bureau, Note("was", "校舍加固名单", "名单") with { Permission = "ReadDrafts" });
        Assert.Equal(0, (await _finder.FindAsync("校舍加固")).Total);
    }

    [Fact]
    public async Task A_site_that_is_closed_is_not_found_until_it_opens()
    {
        await site.PutAsync(SearchSite.Bureau, Note("closed", "寄宿制改革方案", "寄宿"));
        Assert.Equal(1, (await _finder.FindAsync("寄宿制")).Total);
        Assert.True(site.Shells.TryGetSettings(SearchSite.Bureau, out var settings));
        settings = await site.Shells.UpdateAsync(settings with { State = TenantState.Disabled }, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await _finder.FindAsync("寄宿制")).Total);
        Assert.Empty(await _finder.SuggestAsync("寄宿"));
        await site.Shells.UpdateAsync(settings with { State = TenantState.Running }, TestContext.Current.CancellationToken);
        Assert.Equal(1, (await _finder.FindAsync("寄宿制")).Total);
    }
}
