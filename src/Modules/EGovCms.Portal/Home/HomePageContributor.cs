using EGovCms.Contents.Abstractions.Display;
using EGovCms.Data.Settings;
using EGovCms.Portal.Articles;
using EGovCms.Theming.Languages;

namespace EGovCms.Portal.Home;

/// <summary>Gives an item with a <see cref="HomePagePart"/> what its blocks show.</summary>
internal sealed class HomePageContributor(HomeAssembler assembler, ISettingsStore settings) : IContentPageContributor
{
    public bool TellsDependencies => true;

    public async ValueTask ContributeAsync(ContentPageContext context)
    {
        if (context.Item.As<HomePagePart>() is not { } part)
            return;
        var cancellation = context.Http.RequestAborted;
        context.Shape["Home"] = await assembler.GetAsync(context.Item.ContentItemVersionId, part, cancellation);
        context.Shape["IsHome"] = true;
        // The site's name is the home page's title.
        context.Title.Clear();
        var (site, _) = SpokenSite.For(context.Http, await settings.GetAsync<SiteSettings>(cancellation));
        foreach (var tag in GovernmentMeta.ForHome(site))
            context.Meta.Add(tag);
        context.Canonical = "~/";
    }
}
