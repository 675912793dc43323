using System.Collections.Concurrent;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Microsoft.Extensions.Logging;

namespace EGovCms.Layers.Rules;

/// <summary>
/// Rules written as expressions: <c>isHomepage()</c>, <c>url("~/about*")</c>, <c>culture("en")</c>, and JavaScript around them,
/// within narrow limits: they run on every page.
/// </summary>
internal sealed partial class RuleScripts(ILogger<RuleScripts> log)
{
    private const int MaxStatements = 1_000;
    private const int MaxPrepared = 200;
    private static readonly TimeSpan MaxTime = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, Prepared<Acornima.Ast.Script>> _prepared = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the expression, or null.</summary>
    public string? Fault(string rule)
    {
        try
        {
            Prepare(rule);
            return null;
        }
        catch (Exception malformed) when (malformed is ScriptPreparationException or JintException)
        {
            return $"The rule cannot be read: {(malformed.InnerException ?? malformed).Message}";
        }
    }

    public bool Holds(string rule, RuleSurroundings page)
    {
        if (rule.Trim() is "true" or "false" or "")
            return rule.Trim() == "true";
        try
        {
            using var engine = Engine(page);
            return TypeConverter.ToBoolean(engine.Evaluate(Prepare(rule)));
        }
        catch (Exception fault) when (fault is ScriptPreparationException or JintException or TimeoutException or StatementsCountOverflowException)
        {
            LogFault(rule, fault.Message);
            return false;
        }
    }

    private static Engine Engine(RuleSurroundings page)
    {
        var engine = new Engine(options => options.Strict().MaxStatements(MaxStatements).TimeoutInterval(MaxTime).LimitRecursion(16).LimitMemory(4_000_000));
        engine.SetValue("isHomepage", () => page.IsHomepage);
        engine.SetValue("isAnonymous", () => !page.IsAuthenticated);
        engine.SetValue("isAuthenticated", () => page.IsAuthenticated);
        engine.SetValue("isInRole", (string role) => page.Roles.Contains(role, StringComparer.OrdinalIgnoreCase));
        engine.SetValue("isContentType", (string type) => page.ContentType.Equals(type, StringComparison.OrdinalIgnoreCase));
        engine.SetValue("url", (string pattern) => Matches(page.Path, pattern));
        engine.SetValue("culture", new Func<JsValue, JsValue>(wanted =>
            wanted.IsString() ? Speaks(page.Culture, wanted.AsString()) ? JsBoolean.True : JsBoolean.False : new JsString(page.Culture)));
        return engine;
    }

    /// <summary>A path, or the beginning of one when the pattern ends in an asterisk.</summary>
    private static bool Matches(string path, string pattern)
    {
        var wanted = pattern.StartsWith("~/", StringComparison.Ordinal) ? pattern[1..] : pattern.StartsWith('/') ? pattern : "/" + pattern;
        return wanted.EndsWith('*')
            ? path.StartsWith(wanted[..^1].TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
            : path.TrimEnd('/').Equals(wanted.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
    }

    private static bool Speaks(string culture, string wanted) =>
        culture.Equals(wanted, StringComparison.OrdinalIgnoreCase) || culture.StartsWith(wanted + "-", StringComparison.OrdinalIgnoreCase);

    private Prepared<Acornima.Ast.Script> Prepare(string rule)
    {
        if (_prepared.Count > MaxPrepared)
            _prepared.Clear();
        return _prepared.GetOrAdd(rule, PrepareScript);
    }

    /// <summary>An expression, or statements that end in <c>return</c>, as conditions of Orchard Core may be.</summary>
    private static Prepared<Acornima.Ast.Script> PrepareScript(string rule)
    {
        try
        {
            return Jint.Engine.PrepareScript($"({rule}\n)", strict: true);
        }
        catch (Exception malformed) when (rule.Contains("return", StringComparison.Ordinal) && malformed is ScriptPreparationException or JintException)
        {
            return Jint.Engine.PrepareScript($"(function () {{ {rule}\n }})()", strict: true);
        }
    }

    [LoggerMessage(5101, LogLevel.Warning, "The layer rule '{Rule}' does not hold because it fails: {Reason}")]
    private partial void LogFault(string rule, string reason);
}
