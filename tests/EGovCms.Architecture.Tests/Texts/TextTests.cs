using System.Text.RegularExpressions;

namespace EGovCms.Architecture.Tests.Texts;

/// <summary>All texts of the product, against all of its source.</summary>
public sealed partial class TextTests
{
    private static readonly IReadOnlyList<SourceProject> Projects = SourceProject.ReadAll();

    [Fact]
    public void Every_text_stands_in_both_languages_and_takes_the_same_arguments()
    {
        var faults = new List<string>();
        foreach (var resource in Projects.SelectMany(project => project.Texts))
        {
            faults.AddRange(resource.Chinese.Keys.Except(resource.English.Keys).Select(key => $"{resource.Path}: '{key}' is missing in English."));
            faults.AddRange(resource.English.Keys.Except(resource.Chinese.Keys).Select(key => $"{resource.Path}: '{key}' is missing in Chinese."));
            foreach (var (key, chinese) in resource.Chinese)
            {
                var english = resource.English.GetValueOrDefault(key, chinese);
                if (chinese.Length == 0 || english.Length == 0)
                    faults.Add($"{resource.Path}: '{key}' is empty.");
                if (!Arguments(chinese).SetEquals(Arguments(english)))
                    faults.Add($"{resource.Path}: '{key}' takes other arguments in English.");
            }
        }

        AssertNone(faults);
    }

    [Fact]
    public void Every_key_that_the_source_names_is_there()
    {
        var theming = Projects.Single(project => project.Name == "EGovCms.Theming").Keys.ToHashSet();
        var faults = new List<string>();
        foreach (var project in Projects)
        {
            var keys = project.Keys.ToHashSet();
            foreach (var (path, text) in project.Files)
            {
                var named = path.EndsWith(".liquid", StringComparison.Ordinal) ? LiquidKey().Matches(text) : CodeKey().Matches(text);
                faults.AddRange(named.Select(match => match.Groups[1].Value).Where(key => !keys.Contains(key) && !theming.Contains(key)).Select(key => $"{path} asks for '{key}', which is in no text of {project.Name}."));
            }
        }

        AssertNone(faults);
    }

    [Fact]
    public void Every_feature_permission_and_act_has_words_in_its_own_module()
    {
        var catalog = new ProductCatalog();

        AssertNone([.. Projects.SelectMany(project => catalog.NeededBy(project).Except(project.Keys).Select(key => $"{project.Name} lacks '{key}'.")),
            .. ProductCatalog.NeededByAudit(Projects).Except(Projects.SelectMany(project => project.Keys)).Select(key => $"No module has '{key}'."),]);
    }

    [Fact]
    public void Every_text_is_used()
    {
        var catalog = new ProductCatalog();
        var faults = new List<string>();
        foreach (var project in Projects)
        {
            var known = catalog.KnownTo(project, Projects).ToHashSet(StringComparer.Ordinal);
            faults.AddRange(project.Keys.Where(key => !project.Names.Contains(key) && !known.Contains(key) && !IsCompleted(key, project)).Select(key => $"{project.Name}: nobody asks for '{key}'."));
        }

        AssertNone(faults);
    }

    [Fact]
    public void No_words_stand_in_views()
    {
        var faults = new List<string>();
        foreach (var (path, text) in Projects.SelectMany(project => project.Files))
        {
            // A template that is written for one language holds its words: notices are letters, not pages.
            if (path.EndsWith(".liquid", StringComparison.Ordinal) && !LanguageOwn().IsMatch(path))
                faults.AddRange(Words(LiquidCode().Replace(text, ""), path));
            else if (path.EndsWith(".razor", StringComparison.Ordinal))
                faults.AddRange(Words(RazorCode().Replace(text, ""), path));
        }

        AssertNone(faults);
    }

    /// <summary>The source writes the key's beginning and adds the name of something that it has: an enumeration's member, a constant, a type.</summary>
    private static bool IsCompleted(string key, SourceProject project) =>
        project.Patterns.Any(pattern => pattern.Makes(key, SourceProject.Everything));

    private static void AssertNone(List<string> faults) => Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));

    private static HashSet<string> Arguments(string text) => [.. Argument().Matches(text).Select(match => match.Groups[1].Value)];

    private static IEnumerable<string> Words(string markup, string path) =>
        Literal().Matches(markup).Select(match => $"{path}: {match.Value.Trim()}");

    [GeneratedRegex("""/Notices/[^/]+\.[a-z]{2}(-[A-Z]{2})?\.liquid$""")]
    private static partial Regex LanguageOwn();

    [GeneratedRegex("""\{(\d)(?:[,:][^}]*)?\}""")]
    private static partial Regex Argument();

    [GeneratedRegex("""\b_?[Tt]ext\["([A-Za-z0-9_]+)"[\],]""")]
    private static partial Regex CodeKey();

    [GeneratedRegex(""""([A-Za-z0-9_]+)"\s*\|\s*t\b"""")]
    private static partial Regex LiquidKey();

    [GeneratedRegex("""\{%-?\s*comment.*?endcomment\s*-?%\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->""", RegexOptions.Singleline)]
    private static partial Regex LiquidCode();

    [GeneratedRegex("""@\*.*?\*@|@code\s*\{.*|^\s*@(?:using|inject|inherits|namespace|implements|typeparam|attribute).*?$|^\s*//.*?$""", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex RazorCode();

    /// <summary>Chinese anywhere; words between tags; words in attributes that people read.</summary>
    [GeneratedRegex("""[\u4e00-\u9fff]+|(?<=[a-z"/]>)\s*[A-Za-z][a-z]+(?:[ ,.’'-]+[A-Za-z]+)*[.!?]?\s*(?=<)|(?<=\s)(?:Label|Title|Hint|Description|placeholder|alt|title|aria-label)="[A-Za-z][a-z]+[^"@{]*["]""")]
    private static partial Regex Literal();
}
