using EGovCms.Contents.Abstractions.Display;
using Microsoft.AspNetCore.Http.Extensions;

namespace EGovCms.Seo;

/// <summary>The elements of Open Graph and Twitter, for a part that has anything to say to them.</summary>
internal static class SocialMeta
{
    public static IEnumerable<(string Name, string Content)> Of(SeoMetaPart part, ContentPageContext context)
    {
        var (title, description) = (Either(part.PageTitle, context.Item.DisplayText), part.MetaDescription);
        var picture = Either(Url(part.OpenGraphImage, context), Url(part.DefaultSocialImage, context));
        if (Says(part.OpenGraphType, part.OpenGraphTitle, part.OpenGraphDescription, picture))
        {
            yield return ("og:type", Either(part.OpenGraphType, "website"));
            yield return ("og:title", Either(part.OpenGraphTitle, title));
            yield return ("og:description", Either(part.OpenGraphDescription, description));
            yield return ("og:image", picture);
            yield return ("og:image:alt", Alt(part.OpenGraphImage, part.DefaultSocialImage));
        }

        if (part.TwitterCard.Length == 0)
            yield break;
        yield return ("twitter:card", part.TwitterCard);
        yield return ("twitter:title", Either(part.TwitterTitle, title));
        yield return ("twitter:description", Either(part.TwitterDescription, description));
        yield return ("twitter:image", Either(Url(part.TwitterImage, context), Url(part.DefaultSocialImage, context)));
        yield return ("twitter:site", part.TwitterSite);
        yield return ("twitter:creator", part.TwitterCreator);
    }

    private static bool Says(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Length > 0)
                return true;
        }

        return false;
    }

    private static string Either(string own, string otherwise) => own.Length > 0 ? own : otherwise;

    private static string Alt(SeoImage own, SeoImage otherwise) => (own.Paths.Count > 0 ? own : otherwise).MediaTexts is [{ Length: > 0 } text, ..] ? text : "";

    // Those who read it stand outside of the page: the address must be whole.
    private static string Url(SeoImage image, ContentPageContext context) => image.Paths is [{ Length: > 0 } path, ..]
        ? UriHelper.BuildAbsolute(context.Http.Request.Scheme, context.Http.Request.Host, context.Http.Request.PathBase, "/media/" + path.TrimStart('/'))
        : "";
}
