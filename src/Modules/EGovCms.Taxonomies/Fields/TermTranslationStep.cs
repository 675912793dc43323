using System.Globalization;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Taxonomies.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Taxonomies.Fields;

/// <summary>Puts a translation into the columns that are those of its language, where they are linked; the others it keeps, and says so.</summary>
internal sealed class TermTranslationStep(IColumns columns, IContentDefinitions definitions, IStringLocalizer<TaxonomiesText> text) : ITranslationStep
{
    public async Task<IReadOnlyList<string>> FitAsync(ContentItem copy, string culture, CancellationToken cancellation)
    {
        if (await definitions.GetTypeAsync(copy.ContentType, cancellation) is not { } type)
            return [];
        var tree = await columns.GetAsync(cancellation);
        var remarks = new List<string>();
        foreach (var part in type.Parts)
        {
            foreach (var field in (await definitions.GetPartAsync(part.PartName, cancellation))?.Fields ?? [])
            {
                if (field.FieldName == nameof(TaxonomyField) && copy.Field<TaxonomyField>(part.Name, field.Name) is { TermContentItemIds.Count: > 0 } value)
                    copy.SetField(part.Name, field.Name, Fitted(value, tree, culture, remarks));
            }
        }

        return remarks;
    }

    private TaxonomyField Fitted(TaxonomyField value, ColumnTree tree, string culture, List<string> remarks)
    {
        var language = CultureInfo.GetCultureInfo(culture).NativeName;
        var ids = new List<string>();
        foreach (var id in value.TermContentItemIds)
        {
            // A column of no language is one of every language.
            if (tree.Find(id) is not { } term || term.Culture.Length == 0 || Same(term.Culture, culture))
                ids.Add(id);
            else if (term.LocalizationSet.Length > 0 && tree.All.FirstOrDefault(other => other.LocalizationSet == term.LocalizationSet && Same(other.Culture, culture)) is { } counterpart)
            {
                ids.Add(counterpart.Id);
                remarks.Add(text["Translation_Column", language, counterpart.Title]);
            }
            else
            {
                ids.Add(id);
                remarks.Add(text["Translation_NoColumn", language, term.Title]);
            }
        }

        return new TaxonomyField { TaxonomyContentItemId = value.TaxonomyContentItemId, TermContentItemIds = [.. ids.Distinct(StringComparer.Ordinal)] };
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
