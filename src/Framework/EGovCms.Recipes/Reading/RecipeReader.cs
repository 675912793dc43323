using System.Text.Json;
using System.Text.Json.Nodes;

namespace EGovCms.Recipes.Reading;

/// <summary>Reads recipes: JSON with comments and trailing commas, names without case, within limits of size and depth.</summary>
public static class RecipeReader
{
    internal static readonly JsonNodeOptions WithoutCase = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Reads a recipe's text.</summary>
    /// <param name="utf8">JSON in UTF-8, with or without a byte order mark.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="folder">Folder that its <c>[file:…]</c> paths are relative to, or null.</param>
    /// <param name="options">Limits.</param>
    /// <exception cref="RecipeException">It cannot be read; the place is a line and column, or a path in the JSON.</exception>
    public static Recipe Read(ReadOnlyMemory<byte> utf8, string file, string? folder, RecipeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (utf8.Length > options.MaxFileBytes)
            throw new RecipeException(file, "file", $"It is larger than {options.MaxFileBytes} bytes. Split it, or raise Recipes:MaxFileBytes.");
        var json = Parse(utf8.Span, file, options);
        try
        {
            return Build(json, file, folder);
        }
        catch (ArgumentException twice)
        {
            throw new RecipeException(file, "file", $"A name stands twice in one object: {twice.Message}", twice);
        }
    }

    private static JsonObject Parse(ReadOnlySpan<byte> utf8, string file, RecipeOptions options)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (utf8.StartsWith(mark))
            utf8 = utf8[mark.Length..];
        try
        {
            var node = JsonNode.Parse(utf8, WithoutCase, new JsonDocumentOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = options.MaxDepth,
                AllowDuplicateProperties = false,
            });
            return node as JsonObject ?? throw new RecipeException(file, "line 1, column 1", "A recipe is a JSON object: { \"name\": …, \"steps\": [ … ] }.");
        }
        catch (JsonException malformed)
        {
            var place = malformed.LineNumber is null ? "file" : $"line {malformed.LineNumber + 1}, column {malformed.BytePositionInLine + 1}";
            throw new RecipeException(file, place, $"It is not valid JSON: {Reason(malformed)}", malformed);
        }
    }

    private static string Reason(JsonException malformed)
    {
        var end = malformed.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? malformed.Message : malformed.Message[..end];
    }

    private static Recipe Build(JsonObject json, string file, string? folder)
    {
        var name = Text(json, "name", file) is { Length: > 0 } named ? named : NameOf(file);
        return new Recipe
        {
            Name = name,
            DisplayName = Text(json, "displayName", file) is { Length: > 0 } display ? display : name,
            Description = Text(json, "description", file),
            Author = Text(json, "author", file),
            Version = Text(json, "version", file),
            IsSetupRecipe = Flag(json["issetuprecipe"], file),
            Categories = Texts(json, "categories", file),
            Tags = Texts(json, "tags", file),
            Variables = json["variables"] switch
            {
                null => [],
                JsonObject variables => variables.DeepClone().AsObject(),
                _ => throw new RecipeException(file, "variables", "It must be an object of names and values."),
            },
            Steps = Steps(json["steps"], file),
            Folder = folder,
        };
    }

    /// <summary>A recipe without a name is called as its file is.</summary>
    private static string NameOf(string file)
    {
        foreach (var ending in (string[])[".recipe.json", ".json"])
        {
            if (file.Length > ending.Length && file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return file[..^ending.Length];
        }

        return file;
    }

    private static List<JsonObject> Steps(JsonNode? node, string file)
    {
        if (node is not JsonArray array)
            throw new RecipeException(file, "steps", "The recipe needs steps: an array of objects with a name each.");
        var steps = new List<JsonObject>();
        for (var i = 0; i < array.Count; i++)
        {
            if (array[i] is not JsonObject step)
                throw new RecipeException(file, $"steps[{i}]", "A step is an object with a name.");
            if (StepName(step) is not { Length: > 0 })
                throw new RecipeException(file, $"steps[{i}].name", "The step needs a name, e.g. \"feature\".");
            steps.Add(step);
        }

        return steps;
    }

    internal static string? StepName(JsonObject step) => step["name"] is JsonValue value && value.TryGetValue<string>(out var name) ? name : null;

    private static string Text(JsonObject json, string name, string file) => json[name] switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => throw new RecipeException(file, name, "It must be a text."),
    };

    /// <summary>A list of texts; older recipes write one text.</summary>
    private static List<string> Texts(JsonObject json, string name, string file) => json[name] switch
    {
        null => [],
        JsonArray array when array.All(n => n is JsonValue v && v.TryGetValue<string>(out _)) => [.. array.Select(n => n!.GetValue<string>())],
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => throw new RecipeException(file, name, "It must be a list of texts."),
    };

    /// <summary>True or false; older recipes write them as texts.</summary>
    private static bool Flag(JsonNode? node, string file)
    {
        if (node is null)
            return false;
        if (node is JsonValue value && (value.TryGetValue<bool>(out var flag) || (value.TryGetValue<string>(out var text) && bool.TryParse(text, out flag))))
            return flag;
        throw new RecipeException(file, "issetuprecipe", "It must be true or false.");
    }
}
