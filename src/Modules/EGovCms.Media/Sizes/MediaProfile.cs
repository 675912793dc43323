using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EGovCms.Media.Sizes;

/// <summary>A size with a name, of the settings section <c>MediaProfiles</c>, in Orchard Core's form: modes and formats as words or as numbers.</summary>
internal static class MediaProfile
{
    /// <summary>The settings section.</summary>
    public const string Section = "MediaProfiles";

    private static readonly string[] Modes = ["", "max", "crop", "pad", "boxpad", "min", "stretch"];
    private static readonly string[] Formats = ["", "bmp", "gif", "jpg", "png", "tga", "webp"];

    /// <summary>What the profile asks for, as it stands in an address; nothing when there is no such profile.</summary>
    public static Dictionary<string, string> Read(JsonObject? profiles, string name)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Member(profiles, name) is not JsonObject profile)
            return values;
        Add("width", Text(Member(profile, "Width")));
        Add("height", Text(Member(profile, "Height")));
        Add("rmode", Word(Member(profile, "Mode"), Modes));
        Add("quality", Text(Member(profile, "Quality")));
        // Formats that no browser needs are the picture's own.
        Add("format", Word(Member(profile, "Format"), Formats) is "bmp" or "tga" ? "" : Word(Member(profile, "Format"), Formats));
        Add("bgcolor", Text(Member(profile, "BackgroundColor")));
        return values;

        void Add(string key, string value)
        {
            if (value is not ("" or "0"))
                values[key] = value;
        }
    }

    private static string Word(JsonNode? node, string[] words)
    {
        var text = Text(node).ToLowerInvariant();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number < words.Length ? words[number] : "";
        return text is "undefined" ? "" : text;
    }

    private static string Text(JsonNode? node) => node?.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? node.ToString() : "";

    private static JsonNode? Member(JsonObject? owner, string name) =>
        owner?.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
