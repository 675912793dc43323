using System.Text.Json.Nodes;

namespace EGovCms.Media.Recipes;

/// <summary>What items may mean by a media file: a field's path, an address in HTML or Markdown, a shortcode's content.</summary>
internal static class NamedMedia
{
    private const string Folder = "media/";
    private static readonly char[] Ends = [' ', '\t', '\r', '\n', '"', '\'', '<', '>', '(', ')', '[', ']', '{', '}', '|', ',', '?', '#'];

    /// <summary>Every text that could be a path of the library; most are none.</summary>
    public static HashSet<string> In(IEnumerable<JsonNode> steps)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in steps)
            Collect(step, found);
        return found;
    }

    private static void Collect(JsonNode? node, HashSet<string> found)
    {
        if (node is JsonObject json)
        {
            foreach (var (_, value) in json)
                Collect(value, found);
        }
        else if (node is JsonArray array)
        {
            foreach (var value in array)
                Collect(value, found);
        }
        else if (node is JsonValue value && value.TryGetValue<string>(out var text))
        {
            // A field's path stands alone and may hold any character.
            found.Add(text);
            foreach (var word in text.Split(Ends, StringSplitOptions.RemoveEmptyEntries))
                found.Add(Path(word));
        }
    }

    private static string Path(string word)
    {
        var start = word.IndexOf(Folder, StringComparison.Ordinal);
        return Uri.UnescapeDataString(start < 0 ? word : word[(start + Folder.Length)..]);
    }
}
