using EGovCms.Contents.Abstractions.Display;
using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Theming.Languages;
using EGovCms.Theming.Pages;

namespace EGovCms.Localization.Translations;

/// <summary>Tells an item's page where its translations are.</summary>
internal sealed class TranslationContributor(IContentTranslations translations) : IContentPageContributor
{
    public bool TellsDependencies => true;

    public async ValueTask ContributeAsync(ContentPageContext context)
    {
        if (RequestLanguage.Of(context.Http) is not { IsMultilingual: true } || ItemLanguage.Of(context.Item).Set is not { Length: > 0 } set)
            return;
        foreach (var translation in await translations.ListAsync(set, context.Http.RequestAborted))
            context.Alternates.Add(new PageAlternate(translation.Culture, context.IsHome ? "~/" : translation.Url));
    }
}
