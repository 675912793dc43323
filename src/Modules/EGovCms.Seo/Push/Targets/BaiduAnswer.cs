using System.Text.Json.Serialization;

namespace EGovCms.Seo.Push.Targets;

/// <summary>What Baidu answers: of a call that it took, or an error. Settable, so that what it leaves out keeps its default.</summary>
internal sealed record BaiduAnswer
{
    public int? Success { get; set; }

    public int? Remain { get; set; }

    [JsonPropertyName("not_same_site")]
    public IReadOnlyList<string> NotSameSite { get; set; } = [];

    [JsonPropertyName("not_valid")]
    public IReadOnlyList<string> NotValid { get; set; } = [];

    public string Message { get; set; } = "";
}
