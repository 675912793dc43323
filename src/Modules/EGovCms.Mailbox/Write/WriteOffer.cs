using EGovCms.Mailbox.Abstractions;

namespace EGovCms.Mailbox.Write;

/// <summary>What a mailbox takes now.</summary>
/// <param name="Kinds">The kinds of letters.</param>
/// <param name="LacksKey">It takes reports, but the body has no key yet to seal them with.</param>
internal sealed record WriteOffer(IReadOnlyList<LetterKind> Kinds, bool LacksKey);
