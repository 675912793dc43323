using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Localization.Parts;

namespace EGovCms.Localization.Translations;

/// <summary>Makes the beginning of a translation: the item again, as a draft in another language of its set.</summary>
internal static class TranslationCopy
{
    public static ContentItem Of(ContentItem source, string set, string culture)
    {
        var copy = source.Clone();
        copy.ContentItemId = ContentIds.New();
        (copy.ContentItemVersionId, copy.Revision, copy.Latest, copy.Published) = ("", 0, false, false);
        (copy.CreatedUtc, copy.ModifiedUtc, copy.PublishedUtc) = (null, null, null);
        var suffix = "-" + culture.ToLowerInvariant();
        Extend(copy.Content["AutoroutePart"], "Path", suffix);
        Extend(copy.Content["AliasPart"], "Alias", suffix);
        // Only the first language's page is the site's home route; its translations are found by their set.
        if (copy.Content["AutoroutePart"] is JsonObject route && route.ContainsKey("SetHomepage"))
            route["SetHomepage"] = false;
        foreach (var part in copy.Content)
            RenewIds(part.Value, suffix);
        copy.Apply(new LocalizationPart { LocalizationSet = set, Culture = culture });
        return copy;
    }

    /// <summary>Paths and aliases are unique in the whole site.</summary>
    private static void Extend(JsonNode? part, string member, string suffix)
    {
        if (part is JsonObject json && json[member] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0)
            json[member] = text + suffix;
    }

    /// <summary>Items inside (of a bag, a menu, a flow) are items of their own.</summary>
    private static void RenewIds(JsonNode? node, string suffix)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var each in array)
                    RenewIds(each, suffix);
                break;
            case JsonObject json:
                if (json.ContainsKey("ContentType") && json["ContentItemId"] is JsonValue)
                {
                    json["ContentItemId"] = ContentIds.New();
                    Extend(json["AutoroutePart"], "Path", suffix);
                }

                foreach (var member in json.ToList())
                    RenewIds(member.Value, suffix);
                break;
        }
    }
}
