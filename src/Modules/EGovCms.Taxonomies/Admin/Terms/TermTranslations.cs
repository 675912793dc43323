using EGovCms.Admin.Abstractions;

namespace EGovCms.Taxonomies.Admin.Terms;

/// <summary>What the page of a term shows of it in other languages.</summary>
/// <param name="Choices">Terms of other languages, of which it may be the translation.</param>
/// <param name="Chosen">The one that is chosen, or empty.</param>
/// <param name="Linked">Its translations as they are stored.</param>
public sealed record TermTranslations(IReadOnlyList<SelectOption> Choices, string Chosen, IReadOnlyList<TermLanguage> Linked);
