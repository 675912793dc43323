using EGovCms.Content.Definitions;
using EGovCms.Content.Handlers;
using EGovCms.Contents.Patterns;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Title;

/// <summary>Keeps the display text equal to the title.</summary>
internal sealed class TitleHandler(IPatternRenderer patterns, IStringLocalizer<ContentsText> text) : ContentHandler
{
    public override async Task UpdatingAsync(ContentContext context)
    {
        if (context.Type.PartOf<TitlePart>() is not { } definition)
            return;
        var settings = definition.GetSettings<TitlePartSettings>();
        // A title that is generated needs no part in the item.
        if ((context.Item.As<TitlePart>() ?? (settings.Pattern.Length > 0 ? new TitlePart() : null)) is not { } part)
            return;
        var title = part.Title.Trim();
        var generated = settings.Options.StartsWith("Generated", StringComparison.OrdinalIgnoreCase);
        if (settings.Pattern.Length > 0 && (generated || title.Length == 0))
            title = (await patterns.RenderAsync(settings.Pattern, context.Item, context.Cancellation)).Trim();
        if (title.Length == 0 && context.IsImport)
            title = context.Item.DisplayText.Trim();
        if (title != part.Title)
            context.Item.Apply(new TitlePart { Title = title });
        context.Item.DisplayText = title;
    }

    public override Task ValidatingAsync(ContentContext context)
    {
        if (context.Type.PartOf<TitlePart>() is not { } definition)
            return Task.CompletedTask;
        var settings = definition.GetSettings<TitlePartSettings>();
        var length = context.Item.DisplayText.Length;
        if (length == 0 && settings.Options.Equals("EditableRequired", StringComparison.OrdinalIgnoreCase))
            context.Fail("TitlePart.Title", text["Title_Required"]);
        if (length > settings.MaxLength)
            context.Fail("TitlePart.Title", text["Title_TooLong", settings.MaxLength]);
        return Task.CompletedTask;
    }
}
