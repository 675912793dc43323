using EGovCms.Contents.Abstractions.Display;

namespace EGovCms.Seo;

internal sealed class SeoContributor : IContentPageContributor
{
    public bool TellsDependencies => true;

    public ValueTask ContributeAsync(ContentPageContext context)
    {
        if (context.Item.As<SeoMetaPart>() is not { } part)
            return ValueTask.CompletedTask;
        if (part.PageTitle.Length > 0)
        {
            context.Title.Clear();
            context.Title.Add(part.PageTitle);
        }

        Set(context, "Description", part.MetaDescription);
        Set(context, "Keywords", part.MetaKeywords);
        Set(context, "robots", part.MetaRobots);
        foreach (var (name, content) in SocialMeta.Of(part, context))
            Set(context, name, content);
        foreach (var entry in part.CustomMetaTags)
            Set(context, entry.Name, entry.Content);
        if (part.Canonical.Length > 0)
            context.Canonical = part.Canonical;
        return ValueTask.CompletedTask;
    }

    /// <summary>Replaces the page's own of the same name.</summary>
    private static void Set(ContentPageContext context, string name, string content)
    {
        if (name.Length == 0 || content.Length == 0)
            return;
        for (var i = context.Meta.Count - 1; i >= 0; i--)
        {
            if (context.Meta[i].Key.Equals(name, StringComparison.OrdinalIgnoreCase))
                context.Meta.RemoveAt(i);
        }

        context.Meta.Add(new(name, content));
    }
}
