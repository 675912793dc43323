using System.Text.Json.Nodes;
using EGovCms.Recipes.Reading;
using Jint;
using Jint.Native;
using Jint.Runtime;

namespace EGovCms.Recipes.Scripting;

/// <summary>Runs <c>[js: …]</c> in Jint, without access to .NET, within limits. One for each run of a recipe; not thread-safe.</summary>
internal sealed class ScriptEngine : IDisposable
{
    private readonly Engine _engine;

    public ScriptEngine(RecipeOptions limits, CancellationToken cancellation)
    {
        _engine = new Engine(options => options
            .Strict()
            .TimeoutInterval(limits.ScriptTimeout)
            .LimitMemory(limits.ScriptMemoryBytes)
            .MaxStatements(limits.ScriptMaxStatements)
            .LimitRecursion(limits.ScriptMaxRecursion)
            .RegexTimeoutInterval(limits.ScriptTimeout)
            .CancellationToken(cancellation));
    }

    /// <summary>Gives scripts a function.</summary>
    public void Add(string name, Delegate function) => _engine.SetValue(name, function);

    /// <summary>Evaluates an expression, or statements that end in <c>return</c>.</summary>
    /// <exception cref="ScriptException">It cannot be parsed, throws or goes over a limit.</exception>
    public JsonNode? Evaluate(string script)
    {
        try
        {
            return ToJson(_engine.Evaluate(Prepare(script)));
        }
        catch (JavaScriptException thrown)
        {
            throw new ScriptException(thrown.Message, thrown) { CallsUnknown = IsReferenceError(thrown) };
        }
        catch (Exception limit) when (limit is TimeoutException or StatementsCountOverflowException or MemoryLimitExceededException or RecursionDepthOverflowException or InsufficientExecutionStackException)
        {
            throw new ScriptException($"The script uses more than it may: {limit.Message}", limit);
        }
    }

    private static bool IsReferenceError(JavaScriptException thrown) =>
        thrown.Error.IsObject() && thrown.Error.AsObject().Get("name").ToString() == "ReferenceError";

    /// <summary>Names stay inside a function, so that two scripts of a recipe may both declare <c>x</c>.</summary>
    private static string Prepare(string script)
    {
        var expression = $"(function () {{ return ({script}\n); }})()";
        if (Parses(expression, out _))
            return expression;
        var statements = $"(function () {{ {script}\n }})()";
        return Parses(statements, out var error) ? statements : throw new ScriptException(error);
    }

    private static bool Parses(string script, out string error)
    {
        try
        {
            Engine.PrepareScript(script, strict: true);
            error = "";
            return true;
        }
        catch (Exception malformed) when (malformed is ScriptPreparationException or JintException)
        {
            error = (malformed.InnerException ?? malformed).Message;
            return false;
        }
    }

    private JsonNode? ToJson(JsValue value)
    {
        if (value.IsNull() || value.IsUndefined())
            return null;
        if (value.IsString())
            return JsonValue.Create(value.AsString());
        if (value.IsBoolean())
            return JsonValue.Create(value.AsBoolean());
        var json = _engine.Invoke(_engine.Evaluate("JSON.stringify"), value);
        return json.IsString() ? JsonNode.Parse(json.AsString(), RecipeReader.WithoutCase) : null;
    }

    public void Dispose() => _engine.Dispose();
}
