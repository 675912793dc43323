using EGovCms.Protection.Abstractions;

namespace EGovCms.Protection.Guard;

/// <summary>What holds for a form in the end: the operator's word for it, else the form's own, else the operator's default.</summary>
internal sealed record PurposeLimits(FormLimit Address, FormLimit Subject, int WorkAbove, int QuestionAbove, int QuestionAfterMisses, FormLimit Misses)
{
    private static readonly PurposeOptions None = new();

    public static PurposeLimits Of(FormPurpose purpose, ProtectionOptions options)
    {
        var set = options.Purposes.GetValueOrDefault(purpose.Name, None);
        return new(
            Limit(set.AddressCount, set.AddressMinutes, purpose.PerAddress, options.AddressCount, options.AddressMinutes),
            Limit(set.SubjectCount, set.SubjectMinutes, purpose.PerSubject, options.SubjectCount, options.SubjectMinutes),
            set.WorkAbove ?? purpose.WorkAbove ?? options.WorkAbove,
            set.QuestionAbove ?? purpose.QuestionAbove ?? options.QuestionAbove,
            set.QuestionAfterMisses ?? purpose.QuestionAfterMisses ?? options.QuestionAfterMisses,
            new(set.PauseAfterMisses ?? purpose.PauseAfterMisses ?? options.PauseAfterMisses, Minutes(set.MissMinutes) ?? purpose.MissWindow ?? TimeSpan.FromMinutes(options.MissMinutes)));
    }

    private static FormLimit Limit(int? count, int? minutes, FormLimit? own, int defaultCount, int defaultMinutes) =>
        new(count ?? own?.Count ?? defaultCount, Minutes(minutes) ?? own?.Window ?? TimeSpan.FromMinutes(defaultMinutes));

    private static TimeSpan? Minutes(int? minutes) => minutes is { } set ? TimeSpan.FromMinutes(set) : null;
}
