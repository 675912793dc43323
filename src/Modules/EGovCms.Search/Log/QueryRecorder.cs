using EGovCms.Privacy.Abstractions;
using EGovCms.Tenancy;

namespace EGovCms.Search.Log;

/// <summary>Hands on to the log what was asked on this site, unless it tells of a person: who types a number of an identity card into the wrong box is not written down. Scoped.</summary>
internal sealed class QueryRecorder(QueryLog log, IPersonalDataFinder finder, ShellSettings tenant)
{
    // Leaders are searched by their names, and streets by theirs.
    private static readonly PersonalDataKind[] Public = [PersonalDataKind.Name, PersonalDataKind.Address];

    public void Asked(string words, int found)
    {
        if (MayKeep(words))
            log.Asked(tenant.Name, words, found);
    }

    public void Opened(string words)
    {
        if (MayKeep(words))
            log.Opened(tenant.Name, words);
    }

    private bool MayKeep(string words) => words.Length is > 0 and <= SearchQueryRow.WordsLength && finder.Find(words, []).All(finding => Public.Contains(finding.Kind));
}
