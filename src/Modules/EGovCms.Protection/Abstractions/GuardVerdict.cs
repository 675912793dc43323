using Microsoft.AspNetCore.Http;

namespace EGovCms.Protection.Abstractions;

/// <summary>What the guard says of a form that was sent.</summary>
/// <param name="Outcome">Whether it is taken.</param>
public sealed record GuardVerdict(GuardOutcome Outcome)
{
    public bool IsAllowed => Outcome is GuardOutcome.Allowed;

    /// <summary>For the person, in their language: what to do. Empty when the form is taken.</summary>
    public string Message { get; init; } = "";

    /// <summary>How long to wait, when too many came. The response's header <c>Retry-After</c> tells it already.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the form shown again has to carry; with <see cref="GuardOutcome.NeedsAnswer"/> always, else null: prepare anew.</summary>
    public FormChallenge? Challenge { get; init; }

    /// <summary>How long the form was open; null when that cannot be told. For <see cref="SpamSample"/>.</summary>
    public TimeSpan? TimeToFill { get; init; }

    /// <summary>The field that people neither see nor hear was filled in. It refuses nothing; for <see cref="SpamSample"/>.</summary>
    public bool TrapFilled { get; init; }

    /// <summary>The status to answer with when the form is not taken.</summary>
    public int StatusCode => Outcome switch
    {
        GuardOutcome.Allowed => StatusCodes.Status200OK,
        GuardOutcome.TooMany => StatusCodes.Status429TooManyRequests,
        GuardOutcome.Repeated => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
