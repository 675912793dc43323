using EGovCms.Portal.Abstractions;
using EGovCms.Portal.Articles;
using EGovCms.Portal.Columns;
using EGovCms.Portal.Entries;
using EGovCms.Portal.Home;
using EGovCms.Theming.Liquid;
using Fluid;
using Fluid.Values;

namespace EGovCms.Portal.Liquid;

/// <summary>What templates may see of the portal's views.</summary>
internal sealed class PortalLiquid : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter("switch_culture_url", "{{ \"en\" | switch_culture_url }}", "Chooses the language for the visitor and leads to the page in it, or to its home page."),
    ];

    public void Configure(TemplateOptions options)
    {
        options.Filters.AddFilter("switch_culture_url", (input, _, context) => StringValue.Create(LanguageSwitch.Url(input.ToStringValue(), context)));
        var members = options.MemberAccessStrategy;
        RegisterEntries(members);
        RegisterHome(members);
        RegisterColumns(members);
        RegisterPager(members);
    }

    private static void RegisterEntries(MemberAccessStrategy members)
    {
        members.Register<EntryView, object?>("Title", entry => entry.Title);
        members.Register<EntryView, object?>("Url", (entry, context) => context.Href(entry.Url));
        members.Register<EntryView, object?>("Date", entry => entry.Date);
        members.Register<EntryView, object?>("Summary", entry => entry.Summary);
        members.Register<EntryView, object?>("Image", entry => NullIfEmpty(entry.Image));
        members.Register<EntryView, object?>("ImageAlt", entry => entry.ImageAlt);
        members.Register<EntryView, object?>("Icon", entry => NullIfEmpty(entry.Icon));
        members.Register<EntryView, object?>("Number", entry => entry.Number);
        members.Register<Attachment, object?>("Path", file => file.Path);
        members.Register<Attachment, object?>("Name", file => file.Name);
        members.Register<EntryView, object?>("ContentType", entry => entry.ContentType);
    }

    private static void RegisterHome(MemberAccessStrategy members)
    {
        members.Register<HomeView, object?>("Headline", home => home.Headline);
        members.Register<HomeView, object?>("Slides", home => home.Slides);
        members.Register<HomeView, object?>("NoticeTitle", home => home.NoticeTitle);
        members.Register<HomeView, object?>("NoticeUrl", (home, context) => context.Href(home.NoticeUrl));
        members.Register<HomeView, object?>("Notices", home => home.Notices);
        members.Register<HomeView, object?>("Feature", home => home.Feature);
        members.Register<HomeView, object?>("Rows", home => home.Rows);
        members.Register<HomeRow, object?>("Full", row => row.Full);
        members.Register<HomeRow, object?>("Main", row => row.Main);
        members.Register<HomeRow, object?>("Side", row => row.Side);
        members.Register<HomeRow, object?>("Band", row => row.Band);
        members.Register<BlockView, object?>("Id", block => block.Id);
        members.Register<BlockView, object?>("Title", block => block.Title);
        members.Register<BlockView, object?>("Style", block => block.Style);
        members.Register<BlockView, object?>("Lead", block => block.Lead);
        members.Register<BlockView, object?>("Panels", block => block.Panels);
        members.Register<BlockView, object?>("Body", block => block.Body);
        members.Register<PanelView, object?>("Title", panel => panel.Title);
        members.Register<PanelView, object?>("Url", (panel, context) => context.Href(panel.Url));
        members.Register<PanelView, object?>("Items", panel => panel.Items);
    }

    private static void RegisterColumns(MemberAccessStrategy members)
    {
        members.Register<ColumnView, object?>("Title", column => column.Title);
        members.Register<ColumnView, object?>("Description", column => NullIfEmpty(column.Description));
        members.Register<ColumnView, object?>("ListStyle", column => column.ListStyle);
        members.Register<ColumnView, object?>("Items", column => column.Items);
        members.Register<ColumnView, object?>("Groups", column => column.Groups);
        members.Register<ColumnView, object?>("Pager", column => column.Pager);
        members.Register<ColumnView, object?>("FeedUrl", column => NullIfEmpty(column.FeedUrl));
        members.Register<ColumnGroup, object?>("Title", group => group.Title);
        members.Register<ColumnGroup, object?>("Url", (group, context) => context.Href(group.Url));
        members.Register<ColumnGroup, object?>("ListStyle", group => group.ListStyle);
        members.Register<ColumnGroup, object?>("Items", group => group.Items);
        members.Register<ColumnSide, object?>("Root", side => side.Root);
        members.Register<ColumnSide, object?>("Siblings", side => side.Siblings);
        members.Register<ColumnLink, object?>("Title", link => link.Title);
        members.Register<ColumnLink, object?>("Url", (link, context) => context.Href(link.Url));
        members.Register<ColumnLink, object?>("Current", link => link.Current);
        members.Register<ColumnLink, object?>("Children", link => link.Children);
    }

    private static void RegisterPager(MemberAccessStrategy members)
    {
        members.Register<Pager, object?>("Total", pager => pager.Total);
        members.Register<Pager, object?>("Pages", pager => pager.Pages);
        members.Register<Pager, object?>("PreviousUrl", pager => pager.PreviousUrl);
        members.Register<Pager, object?>("NextUrl", pager => pager.NextUrl);
        members.Register<Pager, object?>("Links", pager => pager.Links);
        members.Register<PagerLink, object?>("Number", link => link.Number);
        members.Register<PagerLink, object?>("Url", link => link.Url);
        members.Register<PagerLink, object?>("Current", link => link.Current);
        members.Register<PagerLink, object?>("IsGap", link => link.IsGap);
    }

    /// <summary>An empty text is true in Liquid; nothing is not.</summary>
    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
