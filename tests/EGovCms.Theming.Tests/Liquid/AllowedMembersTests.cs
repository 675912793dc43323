using EGovCms.Theming.Liquid;
using EGovCms.Theming.Tests.Support;
using Fluid;

namespace EGovCms.Theming.Tests.Liquid;

public sealed class AllowedMembersTests
{
    private const string Template = "[{{ Model.Item.Person }}{{ Model.Item.Phone }}]";

    [Fact]
    public async Task Class_that_nobody_has_named_is_empty_and_told_in_the_log_once()
    {
        await using var site = new TenantSite();

        Assert.Equal("[]", await site.RenderAsync(Template, new DutyRow("李四", "8263456")));

        var told = Assert.Single(site.Logs.Entries, entry => entry.Contains(nameof(DutyRow), StringComparison.Ordinal));
        Assert.Contains(nameof(ILiquidExtension), told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Class_that_an_extension_names_is_seen_and_a_member_that_it_has_not_is_no_news()
    {
        await using var site = new TenantSite();
        site.Extensions.Add(new DutyLiquid());

        Assert.Equal("[李四8263456]", await site.RenderAsync(Template + "{{ Model.Item.Nothing }}", new DutyRow("李四", "8263456")));

        Assert.DoesNotContain(site.Logs.Entries, entry => entry.Contains(nameof(DutyRow), StringComparison.Ordinal));
    }

    public sealed record DutyRow(string Person, string Phone);

    private sealed class DutyLiquid : ILiquidExtension
    {
        public void Configure(TemplateOptions options) => options.MemberAccessStrategy.Register<DutyRow>();
    }
}
