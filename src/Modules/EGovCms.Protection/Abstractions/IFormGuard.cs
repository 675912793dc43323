using Microsoft.AspNetCore.Http;

namespace EGovCms.Protection.Abstractions;

/// <summary>
/// Guards a public form against floods and robots. Whoever shows the form prepares it; whoever receives it checks its own fields first (a form that is allowed is used up), then asks
/// the guard, then does what costs.
/// </summary>
public interface IFormGuard
{
    /// <summary>What the form has to carry, by how many send it now and by what this address did. The page is not kept for others.</summary>
    ValueTask<FormChallenge> PrepareAsync(FormPurpose purpose, HttpContext http);

    /// <summary>Whether the form is taken.</summary>
    /// <param name="purpose">The same as when it was shown.</param>
    /// <param name="http">The request.</param>
    /// <param name="form">Its form.</param>
    /// <param name="subjects">What is counted beside the address, each with its kind in front: <c>phone:{hash}</c>. They count only when all else is right, so that nobody shuts out another's.</param>
    ValueTask<GuardVerdict> CheckAsync(FormPurpose purpose, HttpContext http, IFormCollection form, IReadOnlyList<string> subjects);

    /// <summary>Counts a look-up that found nothing: after some, a question is asked; after more, a pause.</summary>
    void Miss(FormPurpose purpose, HttpContext http, IReadOnlyList<string> subjects);
}
