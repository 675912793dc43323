using EGovCms.Theming.Shapes;

namespace EGovCms.Protection.Abstractions;

/// <summary>What a form has to carry to be taken: given to <see cref="HumanCheck"/>, or in Liquid as a shape.</summary>
public sealed record FormChallenge
{
    public required ChallengeKind Kind { get; init; }

    /// <summary>Signed: form, tenant, time, work and question. Good for one sending.</summary>
    public required string Token { get; init; }

    /// <summary>What the browser works on.</summary>
    public required string WorkId { get; init; }

    /// <summary>How hard, in leading zero bits of each piece; 0 for no work.</summary>
    public int WorkBits { get; init; }

    /// <summary>The question in the reader's language; at <see cref="ChallengeKind.Work"/> for those without scripts.</summary>
    public string? Question { get; init; }

    /// <summary>What is wrong with the answer given before, or null.</summary>
    public string? Error { get; init; }

    /// <summary>The id of the question's field, to be led to from a list of errors.</summary>
    public string AnswerId => "human-check-" + WorkId[..8];

    /// <summary>For Liquid: <c>{{ Model.Check | shape_render }}</c> inside the form writes what the component writes.</summary>
    public Shape ToShape() => new("HumanCheck")
    {
        ["Kind"] = Kind.ToString(),
        ["Token"] = Token,
        ["WorkId"] = WorkId,
        ["WorkBits"] = WorkBits,
        ["Question"] = Question,
        ["Error"] = Error,
        ["AnswerId"] = AnswerId,
    };
}
