using System.Text.Json;

namespace EGovCms.Search.Tests.Judged;

/// <summary>Questions of citizens, and how well pages answer them, judged by people who read the pages.</summary>
/// <param name="Floor">The mean below which the ranking must not fall.</param>
/// <param name="Queries">The questions.</param>
internal sealed record JudgedSet(double Floor, IReadOnlyList<JudgedQuery> Queries)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static JudgedSet Read(string path) => JsonSerializer.Deserialize<JudgedSet>(File.ReadAllBytes(path), Options) ?? throw new InvalidDataException($"'{path}' holds nothing.");
}
