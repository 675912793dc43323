using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Finding.Names;

/// <summary>Names that are known, wherever they stand.</summary>
internal static class KnownNames
{
    public static void Find(ScannedText text, IEnumerable<string> names)
    {
        foreach (var name in names.Select(name => Characters.Halved(name).Trim()).Where(name => name.Length > 1).Distinct(StringComparer.Ordinal))
        {
            for (var at = text.Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
                text.Add(at, name.Length, PersonalDataKind.Name, PersonalMask.Name);
        }
    }
}
