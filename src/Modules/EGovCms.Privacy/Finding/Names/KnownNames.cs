using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Finding.Names;

/// <summary>Names that are known, wherever they stand.</summary>
internal static class KnownNames
{
    /// <summary>Of a text that names more people, the others are looked for only where a rule finds them: each name costs a look through the text.</summary>
    private const int MostRepeated = 50;

    /// <summary>Names that were found once, wherever else they stand.</summary>
    public static void FindAgain(ScannedText text) =>
        Find(text, text.Found.Where(finding => finding is { Kind: PersonalDataKind.Name, Length: > 1 }).Select(finding => finding.Original).Distinct(StringComparer.Ordinal).Take(MostRepeated).ToList());

    public static void Find(ScannedText text, IEnumerable<string> names)
    {
        foreach (var name in names.Select(name => Characters.Halved(name).Trim()).Where(name => name.Length > 1).Distinct(StringComparer.Ordinal))
        {
            // Who stands in one list with somebody private is private as well.
            for (var at = text.Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                text.Add(at, name.Length, PersonalDataKind.Name, PersonalMask.Name);
                IntroducedNameRule.GoOn(text, at + name.Length);
            }
        }
    }
}
