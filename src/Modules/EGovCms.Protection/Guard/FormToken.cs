using EGovCms.Protection.Abstractions;

namespace EGovCms.Protection.Guard;

/// <summary>What a form that is shown carries of its own, unreadable for whoever has it.</summary>
/// <param name="Id">Of this showing; what the browser works on.</param>
/// <param name="Opened">When it was shown.</param>
/// <param name="Kind">What was asked for.</param>
/// <param name="WorkBits">How hard the work is; 0 for none.</param>
/// <param name="Answered">Questions that were answered on the way here.</param>
/// <param name="Seed">Makes the question anew.</param>
/// <param name="Culture">The question's language.</param>
internal sealed record FormToken(UInt128 Id, DateTimeOffset Opened, ChallengeKind Kind, int WorkBits, int Answered, int Seed, string Culture)
{
    public string WorkId => Id.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
