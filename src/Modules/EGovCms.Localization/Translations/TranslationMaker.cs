using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions.Languages;

namespace EGovCms.Localization.Translations;

/// <summary>Makes the draft of a translation: the item again, fitted to the language by whoever knows what differs in it.</summary>
internal sealed class TranslationMaker(IContentItems items, IEnumerable<ITranslationStep> steps)
{
    /// <summary>Stores the draft; tells what its editor should know.</summary>
    public async Task<(ContentItem Copy, ContentResult Result, IReadOnlyList<string> Remarks)> MakeAsync(
        ContentItem source, string set, string culture, (string Id, string Name) author, CancellationToken cancellation)
    {
        var copy = TranslationCopy.Of(source, set, culture);
        (copy.Owner, copy.Author) = author;
        var remarks = new List<string>();
        foreach (var step in steps)
            remarks.AddRange(await step.FitAsync(copy, culture, cancellation));
        return (copy, await items.SaveDraftAsync(copy, cancellation), remarks);
    }
}
