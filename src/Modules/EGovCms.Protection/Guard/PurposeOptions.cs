namespace EGovCms.Protection.Guard;

/// <summary>The operator's word for one form; what is null follows the form's own, then the defaults. Configuration: <c>Protection:Purposes:{name}</c>.</summary>
internal sealed class PurposeOptions
{
    public int? AddressCount { get; init; }

    public int? AddressMinutes { get; init; }

    public int? SubjectCount { get; init; }

    public int? SubjectMinutes { get; init; }

    public int? WorkAbove { get; init; }

    public int? QuestionAbove { get; init; }

    public int? QuestionAfterMisses { get; init; }

    public int? PauseAfterMisses { get; init; }

    public int? MissMinutes { get; init; }
}
