using System.Text.Json.Nodes;

namespace EGovCms.Layers.Rules;

/// <summary>Whether a layer's rule holds on a page. What cannot be understood does not hold.</summary>
internal sealed class RuleEvaluator(RuleScripts scripts)
{
    public bool Holds(Layer layer, RuleSurroundings page) =>
        layer.LayerRule is { } rule && Conditions.In(rule).Any() ? All(rule, page) : layer.Rule.Length > 0 && scripts.Holds(layer.Rule, page);

    private bool All(JsonObject group, RuleSurroundings page) => Conditions.In(group).All(condition => Holds(condition, page));

    private bool Holds(JsonObject condition, RuleSurroundings page)
    {
        var value = condition["Value"]?.ToString() ?? "";
        return Conditions.KindOf(condition) switch
        {
            "BooleanCondition" => IsTrue(value),
            "HomepageCondition" => page.IsHomepage == IsTrue(value),
            "IsAnonymousCondition" => !page.IsAuthenticated,
            "IsAuthenticatedCondition" => page.IsAuthenticated,
            "RoleCondition" => RoleHolds(condition["Operation"], page, value),
            "UrlCondition" => TextOperation.Holds(condition["Operation"], page.Path, PathOf(value)),
            "CultureCondition" => TextOperation.Holds(condition["Operation"], page.Culture, value),
            "ContentTypeCondition" => TextOperation.Holds(condition["Operation"], page.ContentType, value),
            "JavascriptCondition" => scripts.Holds(condition["Script"]?.ToString() ?? "", page),
            "AllConditionGroup" => All(condition, page),
            "AnyConditionGroup" => Conditions.In(condition).Any(each => Holds(each, page)),
            _ => false,
        };
    }

    /// <summary>One of the roles; for "is not", none of them.</summary>
    private static bool RoleHolds(JsonNode? operation, RuleSurroundings page, string value) =>
        TextOperation.Holds(operation, "", value)
            ? page.Roles.All(role => TextOperation.Holds(operation, role, value))
            : page.Roles.Any(role => TextOperation.Holds(operation, role, value));

    /// <summary><c>~/about</c> and <c>/about</c> are the same path.</summary>
    private static string PathOf(string value) => value.StartsWith("~/", StringComparison.Ordinal) ? value[1..] : value;

    private static bool IsTrue(string value) => value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
