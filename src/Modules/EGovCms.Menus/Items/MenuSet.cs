using System.Collections.Frozen;
using EGovCms.Menus.Abstractions;

namespace EGovCms.Menus.Items;

/// <summary>All menus.</summary>
/// <param name="ByAlias">By their alias.</param>
/// <param name="Translated">By the set of translations and the language.</param>
internal sealed record MenuSet(FrozenDictionary<string, LocalizedMenu> ByAlias, FrozenDictionary<(string Set, string Culture), Menu> Translated)
{
    /// <summary>The menu of the alias, in the language if it exists in it.</summary>
    public Menu? Find(string alias, string? language) =>
        !ByAlias.TryGetValue(alias, out var found) ? null
        : language is not null && Translated.TryGetValue((found.Language.Set, language), out var translated) ? translated
        : found.Menu;
}
