using System.Text.Json.Nodes;

namespace EGovCms.Forms.Editing;

/// <summary>Choices as lines: <c>value|text</c>, or one word for both.</summary>
internal static class SelectLines
{
    public static JsonArray Read(string lines) => new([.. lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Choice)]);

    public static string Write(JsonArray? choices) =>
        string.Join('\n', (choices ?? []).OfType<JsonObject>().Select(choice => $"{choice["Value"]}|{choice["Text"]}"));

    private static JsonNode Choice(string line)
    {
        var parts = line.Split('|', 2, StringSplitOptions.TrimEntries);
        return new JsonObject { ["Text"] = parts[^1], ["Value"] = parts[0] };
    }
}
