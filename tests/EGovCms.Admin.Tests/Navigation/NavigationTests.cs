using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Admin.Tests.Navigation;

public sealed class NavigationTests
{
    private static readonly Permission ManageLetters = new("ManageLetters", "");

    [Fact]
    public async Task Menu_leaves_out_what_the_user_may_not_open()
    {
        Assert.DoesNotContain("来信", await MenuAsync("/zf/Admin/Test", "AccessAdminPanel"), StringComparison.Ordinal);
        Assert.Contains("来信", await MenuAsync("/zf/Admin/Test", "AccessAdminPanel", "ManageLetters"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Menu_marks_the_deepest_entry_above_the_page_alone()
    {
        var menu = await MenuAsync("/zf/Admin/Test/7/Edit", "AccessAdminPanel", "ManageLetters");
        Assert.Contains("来信*", menu, StringComparison.Ordinal);
        Assert.DoesNotContain("工作台*", menu, StringComparison.Ordinal);
        Assert.DoesNotContain("测试*", menu, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Menu_sorts_groups_and_entries_by_their_order()
    {
        var menu = await MenuAsync("/zf/Admin/Test", "AccessAdminPanel", "ManageLetters");
        Assert.Equal("|工作台|内容:测试*|互动交流:来信", menu);
    }

    // The menu as a line: each group's heading and entries, an asterisk on the current one.
    private static async Task<string> MenuAsync(string path, params string[] permissions)
    {
        await using var site = await AdminSite.StartAsync(
            group =>
            {
                group.MapGet("{**rest}", async (IAdminNavigation navigation) => Results.Text(string.Join('|', from section in await navigation.GetAsync()
                                                                                                              select (section.Title.Length > 0 ? section.Title + ":" : "|") + string.Join(',', section.Entries.Select(entry => entry.Text + (entry.Current ? "*" : ""))))));
            },
            services => services.AddScoped<INavigationProvider, Letters>(),
            permissions);
        return await site.Client.GetStringAsync(path, TestContext.Current.CancellationToken);
    }

    private sealed class Letters : INavigationProvider
    {
        public void Build(NavigationBuilder menu) => menu
            .Add(new NavigationEntry { Group = NavigationGroups.Interaction, Text = "来信", Href = "~/Admin/Test/7", Permission = ManageLetters })
            .Add(new NavigationEntry { Group = NavigationGroups.Content, Text = "测试", Href = "~/Admin/Test" });
    }
}
