using System.Text;
using EGovCms.Privacy.Abstractions;
using EGovCms.Privacy.Finding.Names;
using EGovCms.Privacy.Finding.Numbers;

namespace EGovCms.Privacy.Finding;

/// <inheritdoc cref="IPersonalDataFinder" />
internal sealed class PersonalDataFinder : IPersonalDataFinder
{
    private static readonly IPersonalDataRule[] Rules =
        [new EmailRule(), new NumberRule(), new PlateRule(), new ChatAccountRule(), new AddressRule(), new IntroducedNameRule(), new AddressedNameRule(), new SignatureRule()];

    public IReadOnlyList<PersonalDataFinding> Find(string text, IEnumerable<string> knownNames)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(knownNames);
        var scanned = new ScannedText(text);
        KnownNames.Find(scanned, knownNames);
        foreach (var rule in Rules)
            rule.Find(scanned);
        KnownNames.FindAgain(scanned);
        return WithoutOverlaps(scanned.Found);
    }

    public string Mask(string text, IEnumerable<PersonalDataFinding> chosen)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(chosen);
        var masked = new StringBuilder(text.Length);
        var place = 0;
        foreach (var finding in chosen.OrderBy(finding => finding.Start))
        {
            if (finding.Start < place || finding.Length < 0 || finding.End > text.Length || !text.AsSpan(finding.Start, finding.Length).SequenceEqual(finding.Original))
                throw new ArgumentException("A finding is not of this text, or overlaps another.", nameof(chosen));
            masked.Append(text, place, finding.Start - place).Append(finding.Replacement);
            place = finding.End;
        }

        return masked.Append(text, place, text.Length - place).ToString();
    }

    /// <summary>Of findings that overlap the longer stays; of equally long ones that of the earlier rule.</summary>
    private static List<PersonalDataFinding> WithoutOverlaps(IReadOnlyList<PersonalDataFinding> found)
    {
        var kept = new List<PersonalDataFinding>();
        foreach (var finding in found.Select((finding, order) => (finding, order)).OrderBy(each => each.finding.Start).ThenByDescending(each => each.finding.Length).ThenBy(each => each.order).Select(each => each.finding))
        {
            if (kept.Count == 0 || kept[^1].End <= finding.Start)
                kept.Add(finding);
            else if (finding.Length > kept[^1].Length)
                kept[^1] = finding;
        }

        return kept;
    }
}
