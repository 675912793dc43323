namespace EGovCms.Protection.Abstractions;

/// <summary>
/// A form to be guarded, and what its kind bears. What is null follows the installation's defaults (<c>Protection:…</c>); the operator may set each anew for one purpose
/// (<c>Protection:Purposes:{name}:…</c>). One instance a form, as a static readonly field.
/// </summary>
/// <param name="Name">Its name in settings and counters: lower case, as <c>letters</c>.</param>
public sealed record FormPurpose(string Name)
{
    /// <summary>What one address may send.</summary>
    public FormLimit? PerAddress { get; init; }

    /// <summary>What may be sent for one subject, as one phone number.</summary>
    public FormLimit? PerSubject { get; init; }

    /// <summary>Forms sent to the tenant within a minute above which everybody's browser works for it. Negative: always.</summary>
    public int? WorkAbove { get; init; }

    /// <summary>Forms sent to the tenant within a minute above which everybody is asked a question as well. Negative: always.</summary>
    public int? QuestionAbove { get; init; }

    /// <summary>Misses of an address or a subject after which a question is asked.</summary>
    public int? QuestionAfterMisses { get; init; }

    /// <summary>Misses of an address or a subject after which it has to pause.</summary>
    public int? PauseAfterMisses { get; init; }

    /// <summary>The time in which misses are counted.</summary>
    public TimeSpan? MissWindow { get; init; }
}
