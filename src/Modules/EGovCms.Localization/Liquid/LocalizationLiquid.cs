using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Theming.Languages;
using EGovCms.Theming.Liquid;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Localization.Liquid;

/// <summary><c>localization_set</c>.</summary>
internal sealed class LocalizationLiquid : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter(
            "localization_set",
            "{% assign item = Model.ContentItem.Content.LocalizationPart.LocalizationSet | localization_set: \"en\" %}",
            "The public item of a set of translations in a language, by default the page's own; nothing when there is none."),
    ];

    public void Configure(TemplateOptions options) => options.Filters.AddFilter("localization_set", static async (input, arguments, context) =>
    {
        var language = arguments.At(0).ToStringValue() is { Length: > 0 } named ? named : RequestLanguage.Of(context.HttpContext())?.Content;
        if (input.ToStringValue() is not { Length: > 0 } set || language is null)
            return NilValue.Instance;
        var found = (await context.Services().GetRequiredService<IContentTranslations>().ListAsync(set))
            .FirstOrDefault(each => each.Culture.Equals(language, StringComparison.OrdinalIgnoreCase));
        return found is not null && await context.Services().GetRequiredService<IContentItems>().GetAsync(found.ContentItemId) is { } item
            ? FluidValue.Create(item, context.Options)
            : NilValue.Instance;
    });
}
