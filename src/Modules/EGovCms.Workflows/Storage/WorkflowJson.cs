using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Storage;

/// <summary>
/// How definitions and cases are written. Chinese stays readable; a member that nobody knows is a fault, so that a misspelt one is told. By reflection, which is done
/// once: generated readers give init-only members that a document leaves out no default but null.
/// </summary>
internal static class WorkflowJson
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        WriteIndented = true,
        NewLine = "\n",
    };

    private static readonly JsonSerializerOptions Nodes = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(WorkflowDefinition definition) => JsonSerializer.Serialize(definition, Readable);

    /// <exception cref="JsonException">It is no definition; the message tells where.</exception>
    public static WorkflowDefinition ReadDefinition(string document) =>
        JsonSerializer.Deserialize<WorkflowDefinition>(document, Readable) ?? throw new JsonException("The document is empty.");

    public static string Write(Dictionary<string, List<WorkflowParty>> participants) =>
        JsonSerializer.Serialize(participants, Readable);

    public static Dictionary<string, List<WorkflowParty>> ReadParticipants(string text) =>
        JsonSerializer.Deserialize<Dictionary<string, List<WorkflowParty>>>(text, Readable) ?? [];

    public static string Write(List<StoppedTime> times) => JsonSerializer.Serialize(times, Readable);

    public static List<StoppedTime> ReadStops(string text) => JsonSerializer.Deserialize<List<StoppedTime>>(text, Readable) ?? [];

    public static string Write(IReadOnlyDictionary<string, string> words) =>
        JsonSerializer.Serialize(words, Readable);

    public static Dictionary<string, string> ReadWords(string text) => JsonSerializer.Deserialize<Dictionary<string, string>>(text, Readable) ?? [];

    public static string Write(JsonObject values) => values.ToJsonString(Nodes);

    public static JsonObject ReadObject(string text) => JsonNode.Parse(text) as JsonObject ?? [];
}
