using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EGovCms.Queries.Imports;

namespace EGovCms.Queries.Definitions;

/// <summary>Definitions as they are stored and as recipes carry them.</summary>
[JsonSerializable(typeof(QuerySystem))]
[JsonSerializable(typeof(ImportMapping))]
[JsonSerializable(typeof(UploadNote))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<IReadOnlyList<string>>))]
internal sealed partial class QueryJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable, and whoever writes by hand may err in case but not in names.</summary>
    public static QueryJson Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        PropertyNameCaseInsensitive = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
