namespace EGovCms.Seo.Push;

/// <summary>Which search engines are told. Section <c>SearchPushSettings</c>; no export has it.</summary>
internal sealed record SearchPushSettings
{
    /// <summary>By the targets' names.</summary>
    public Dictionary<string, PushTargetSettings> Targets { get; init; } = [];

    public PushTargetSettings Of(string target) => Targets.GetValueOrDefault(target) ?? new();
}
