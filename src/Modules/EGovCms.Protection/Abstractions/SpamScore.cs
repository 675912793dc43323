namespace EGovCms.Protection.Abstractions;

/// <summary>How much a text looks like spam, and by what.</summary>
/// <param name="Value">From 0, a person's, to 1.</param>
/// <param name="Signs">What speaks for it, the heaviest first.</param>
/// <param name="IsSuspicious">Whether the value reaches the installation's mark (<c>Protection:Spam:Suspicious</c>).</param>
public sealed record SpamScore(double Value, IReadOnlyList<SpamSign> Signs, bool IsSuspicious);
