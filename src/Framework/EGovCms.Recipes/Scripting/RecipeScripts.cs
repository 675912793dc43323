using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EGovCms.Content.Items;
using EGovCms.Recipes.Reading;

namespace EGovCms.Recipes.Scripting;

/// <summary>Replaces <c>[js: …]</c> and <c>[file: …]</c> in the texts of a recipe by their values.</summary>
internal sealed partial class RecipeScripts : IDisposable
{
    private readonly Recipe _recipe;
    private readonly ScriptSurroundings _surroundings;
    private readonly Lazy<ScriptEngine> _engine;
    private readonly Dictionary<string, JsonNode?> _variables = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _underWay = new(StringComparer.OrdinalIgnoreCase);
    private string _place = "";

    public RecipeScripts(Recipe recipe, ScriptSurroundings surroundings, CancellationToken cancellation)
    {
        _recipe = recipe;
        _surroundings = surroundings;
        _engine = new(() => CreateEngine(cancellation));
    }

    /// <summary>A copy of the step in which every script stands replaced by its value.</summary>
    /// <exception cref="RecipeException">A script is wrong; the place leads to it.</exception>
    public JsonObject Evaluate(JsonObject step, string place)
    {
        try
        {
            return (JsonObject)Evaluate((JsonNode)step, place)!;
        }
        catch (ArgumentException twice)
        {
            throw new RecipeException(_recipe.Name, place, $"A name stands twice in one object: {twice.Message}", twice);
        }
    }

    /// <summary>Whether the text is replaced by a value when it stands in a recipe.</summary>
    public static bool IsScript(string text) => Script().IsMatch(text);

    public void Dispose()
    {
        if (_engine.IsValueCreated)
            _engine.Value.Dispose();
    }

    private JsonNode? Evaluate(JsonNode? node, string place)
    {
        switch (node)
        {
            case JsonObject json:
                var copy = new JsonObject(RecipeReader.WithoutCase);
                foreach (var (name, value) in json)
                    copy.Add(name, Evaluate(value, $"{place}.{name}"));
                return copy;
            case JsonArray array:
                var items = new JsonArray();
                for (var i = 0; i < array.Count; i++)
                    items.Add(Evaluate(array[i], $"{place}[{i}]"));
                return items;
            case JsonValue value when value.TryGetValue<string>(out var text) && Script().Match(text) is { Success: true } match:
                return Run(match.Groups["kind"].Value, match.Groups["code"].Value, place);
            default:
                return node?.DeepClone();
        }
    }

    private JsonNode? Run(string kind, string code, string place)
    {
        var outer = _place;
        _place = place;
        try
        {
            return kind == "js" ? _engine.Value.Evaluate(code) : ReadFile(code, place);
        }
        catch (ScriptException fault) when (fault.CallsUnknown && _surroundings.Skip is { } skip)
        {
            skip(place, $"{fault.Message} The script gives nothing: {Shorten(code)}");
            return null;
        }
        catch (ScriptException fault)
        {
            throw new RecipeException(_recipe.Name, place, $"{fault.Message} In the script: {Shorten(code)}", fault);
        }
        finally
        {
            _place = outer;
        }
    }

    private JsonValue? ReadFile(string code, string place)
    {
        if (FileCall().Match(code) is not { Success: true } call)
            throw new RecipeException(_recipe.Name, place, "A file expression is [file: text('path')] or [file: base64('path')].");
        var path = call.Groups["path"].Value;
        if (_surroundings.Skip is { } skip && RecipeFiles.TryFind(_recipe, path) is null)
        {
            skip(place, $"There is no file '{path}' under the recipe's folder: left empty.");
            return null;
        }

        return call.Groups["how"].Value == "text"
            ? JsonValue.Create(RecipeFiles.Text(_recipe, path, place, _surroundings.Options.MaxFileBytes))
            : JsonValue.Create(Convert.ToBase64String(RecipeFiles.Bytes(_recipe, path, place, _surroundings.Options.MaxFileBytes)));
    }

    private ScriptEngine CreateEngine(CancellationToken cancellation)
    {
        var engine = new ScriptEngine(_surroundings.Options, cancellation);
        engine.Add("uuid", ContentIds.New);
        engine.Add("variables", new Func<string, object?>(name => Plain(Variable(name))));
        engine.Add("parameters", new Func<string, string?>(name => _surroundings.Parameters.GetValueOrDefault(name)));
        engine.Add("configuration", new Func<string, object?, object?>((key, otherwise) => _surroundings.Configuration(key, _place, Fail) ?? otherwise));
        engine.Add("tenantname", () => _surroundings.Tenant);
        engine.Add("base64", (string text) => Encoding.UTF8.GetString(FromBase64(text)));
        engine.Add("html", (string text) => WebUtility.HtmlDecode(text));
        engine.Add("getUrlPrefix", (string path) => _surroundings.Prefix.Length == 0 ? path : $"/{_surroundings.Prefix}{path}");
        // What a recipe says to a log is for its author: nothing is kept of it.
        engine.Add("log", (string level, string message, object? arguments) => { });
        engine.Add("gzip", (string text) => Unzip(FromBase64(text)));
        return engine;
    }

    /// <summary>A variable is evaluated when it is first used, and keeps its value.</summary>
    private JsonNode? Variable(string name)
    {
        if (_variables.TryGetValue(name, out var known))
            return known;
        if (!_recipe.Variables.TryGetPropertyValue(name, out var node))
            throw Fail($"There is no variable '{name}'.");
        if (!_underWay.Add(name))
            throw Fail($"The variable '{name}' needs itself.");
        var value = Evaluate(node, $"variables.{name}");
        _underWay.Remove(name);
        return _variables[name] = value;
    }

    private RecipeException Fail(string reason) => new(_recipe.Name, _place, reason);

    private byte[] FromBase64(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException malformed)
        {
            throw new RecipeException(_recipe.Name, _place, "It is not base64.", malformed);
        }
    }

    private string Unzip(byte[] zipped)
    {
        using var stream = new GZipStream(new MemoryStream(zipped), CompressionMode.Decompress);
        var buffer = new byte[_surroundings.Options.MaxFileBytes + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return length < buffer.Length ? Encoding.UTF8.GetString(buffer, 0, length) : throw Fail($"Unzipped it is larger than {_surroundings.Options.MaxFileBytes} bytes.");
    }

    private static object? Plain(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        JsonValue value when value.TryGetValue<double>(out var number) => number,
        _ => node?.ToJsonString(),
    };

    private static string Shorten(string code) => code.Length <= 200 ? code : string.Concat(code.AsSpan(0, 200), "…");

    [GeneratedRegex(@"^\s*\[(?<kind>js|file):(?<code>.*)\]\s*$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Script();

    [GeneratedRegex(@"^\s*(?<how>text|base64)\(\s*(?<quote>['""])(?<path>[^'""]*)\k<quote>\s*\)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex FileCall();
}
