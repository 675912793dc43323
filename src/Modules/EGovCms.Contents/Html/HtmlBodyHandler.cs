using EGovCms.Content.Definitions;
using EGovCms.Content.Handlers;
using EGovCms.Contents.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Html;

/// <summary>Sanitises bodies before they are stored.</summary>
internal sealed class HtmlBodyHandler(IHtmlCleaner cleaner, IStringLocalizer<ContentsText> text) : ContentHandler
{
    public override Task UpdatingAsync(ContentContext context)
    {
        if (context.Type.PartOf<HtmlBodyPart>() is null || context.Item.As<HtmlBodyPart>() is not { } part)
            return Task.CompletedTask;
        var clean = cleaner.Clean(part.Html);
        if (clean != part.Html)
            context.Item.Apply(new HtmlBodyPart { Html = clean });
        return Task.CompletedTask;
    }

    public override Task PublishingAsync(ContentContext context)
    {
        if (context.Type.PartOf<HtmlBodyPart>()?.GetSettings<HtmlBodyPartSettings>().Required == true
            && string.IsNullOrWhiteSpace(context.Item.As<HtmlBodyPart>()?.Html))
            context.Fail("HtmlBodyPart.Html", text["Body_Required"]);
        return Task.CompletedTask;
    }
}
