using System.Text.RegularExpressions;
using EGovCms.Protection.Abstractions;
using Microsoft.Extensions.Options;

namespace EGovCms.Protection.Spam;

/// <summary>Each sign takes its share of what is left to 1: several weak ones make a strong one, and none alone is certain.</summary>
internal sealed partial class SpamScorer(AdvertisementWords words, RecentTexts recent, IOptions<ProtectionOptions> options) : ISpamScorer
{
    private const int LongestRun = 6;

    public SpamScore Score(SpamSample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        var plain = PlainText.Of(sample.Text);
        var found = Signs(sample, plain).Where(sign => sign.Weight > 0).OrderByDescending(sign => sign.Weight).ToList();
        var value = 1 - found.Aggregate(1.0, (left, sign) => left * (1 - sign.Weight));
        return new(value, [.. found.Select(sign => sign.Sign)], value >= options.Value.Spam.Suspicious);
    }

    private IEnumerable<(SpamSign Sign, double Weight)> Signs(SpamSample sample, string plain)
    {
        yield return (SpamSign.TrapFilled, sample.TrapFilled ? 0.7 : 0);
        yield return (SpamSign.SameText, plain.Length >= SimHash.Shortest && recent.Seen(SimHash.Of(plain)) ? 0.6 : 0);
        // One such word stands in many a complaint about them.
        yield return (SpamSign.Advertisement, words.CountIn(plain) switch { 0 => 0, 1 => 0.2, 2 => 0.4, _ => 0.7 });
        yield return (SpamSign.Links, Link().Count(sample.Text) switch { 0 => 0, 1 => 0.15, 2 => 0.35, _ => 0.6 });
        yield return (SpamSign.TooFast, sample.TimeToFill is { } time && time.TotalMinutes * options.Value.Spam.TypedPerMinute < plain.Length ? 0.3 : 0);
        yield return (SpamSign.RepeatedCharacters, plain.Length >= LongestRun && Repeats(plain) ? 0.4 : 0);
    }

    /// <summary>A long run of one character, or a text of a few characters only.</summary>
    private static bool Repeats(string plain)
    {
        var run = 1;
        for (var i = 1; i < plain.Length; i++)
        {
            run = plain[i] == plain[i - 1] && !char.IsAsciiDigit(plain[i]) ? run + 1 : 1;
            if (run >= LongestRun)
                return true;
        }

        return plain.Length >= SimHash.Shortest && plain.Distinct().Count() * 5 < Math.Min(plain.Length, 100);
    }

    [GeneratedRegex(@"https?://|(?<![a-z0-9.@/-])[a-z0-9.-]{2,}\.(?:com|net|cn|top|xyz|vip|club|shop|cc|info|ru|io)(?![a-z0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
