using System.Text.Json;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Sharing;

namespace EGovCms.Queries.Public;

/// <summary>A system in a list: this site's own, or one of a site below.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Url">Its page.</param>
/// <param name="Times">When it answers.</param>
/// <param name="Needs">For each way to ask, the labels of what one fills in.</param>
/// <param name="Periods">The data sets in service, the latest first.</param>
internal sealed record ShownSystem(string Name, string Url, IOpenTimes Times, IReadOnlyList<IReadOnlyList<string>> Needs, IReadOnlyList<string> Periods)
{
    /// <summary>The site it belongs to, when that is another one; else null.</summary>
    public string? Body { get; init; }

    public static ShownSystem From(QuerySystem system, IEnumerable<OpenVersion> versions) =>
        new(system.Name, QueryFrame.UrlOf(system), system, [.. system.Ways.Select(system.LabelsOf)], [.. versions.Select(version => version.DataSetName)]);

    public static ShownSystem From(SharedQueryRow system, QueryBody body) => new(
        system.Name,
        $"{body.Url}Queries/{system.Key}",
        system,
        JsonSerializer.Deserialize(system.Needs, QueryJson.Readable.IReadOnlyListIReadOnlyListString)!,
        JsonSerializer.Deserialize(system.Periods, QueryJson.Readable.IReadOnlyListString)!)
    {
        Body = body.Name,
    };
}
