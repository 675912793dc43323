using EGovCms.Content.Fields;
using EGovCms.Taxonomies.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Taxonomies.Fields;

/// <summary>Checks that the terms are there and as many as may be.</summary>
internal sealed class TaxonomyFieldHandler(IColumns columns, IStringLocalizer<TaxonomiesText> text) : ContentFieldHandler<TaxonomyField>
{
    public override ValueTask<TaxonomyField?> NormalizeAsync(TaxonomyField value, ContentFieldContext context)
    {
        var taxonomy = string.IsNullOrEmpty(value.TaxonomyContentItemId) ? context.Settings<TaxonomyFieldSettings>().TaxonomyContentItemId : value.TaxonomyContentItemId;
        var terms = value.TermContentItemIds.Where(id => !string.IsNullOrEmpty(id)).Distinct(StringComparer.Ordinal).ToList();
        return ValueTask.FromResult<TaxonomyField?>(new TaxonomyField { TaxonomyContentItemId = taxonomy, TermContentItemIds = terms });
    }

    public override async ValueTask ValidateAsync(TaxonomyField value, ContentFieldContext context)
    {
        var settings = context.Settings<TaxonomyFieldSettings>();
        if (settings.Required && value.TermContentItemIds.Count == 0)
            context.Fail(text["Field_Required", context.DisplayName]);
        if (settings.Unique && value.TermContentItemIds.Count > 1)
            context.Fail(text["Field_OnlyOne", context.DisplayName]);

        // A recipe may bring an article before its columns.
        if (context.Content.IsImport || value.TermContentItemIds.Count == 0)
            return;
        var tree = await columns.GetAsync(context.Content.Cancellation);
        foreach (var id in value.TermContentItemIds)
        {
            if (tree.Find(id) is not { } term)
                context.Fail(text["Field_TermMissing", context.DisplayName]);
            else if (settings.LeavesOnly && term.Children.Count > 0)
                context.Fail(text["Field_LeavesOnly", context.DisplayName, term.Title]);
        }
    }
}
