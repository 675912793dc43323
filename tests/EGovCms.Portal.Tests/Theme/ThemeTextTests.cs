using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;

namespace EGovCms.Portal.Tests.Theme;

public sealed partial class ThemeTextTests
{
    private static readonly Assembly Theme = Assembly.Load("EGovCms.Theme.Portal");

    [Fact]
    public void Templates_use_only_texts_that_there_are()
    {
        var known = Keys(CultureInfo.InvariantCulture, "EGovCms.Theme.Portal.Resources.ThemeText", Theme);
        var used = Theme.GetManifestResourceNames().Where(name => name.EndsWith(".liquid", StringComparison.Ordinal)).SelectMany(UsedIn).ToHashSet();

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(known));
    }

    [Theory]
    [InlineData("EGovCms.Theme.Portal", "EGovCms.Theme.Portal.Resources.ThemeText")]
    [InlineData("EGovCms.Portal", "EGovCms.Portal.Resources.PortalText")]
    public void Each_text_is_there_in_both_languages(string assembly, string name)
    {
        var loaded = Assembly.Load(assembly);

        Assert.Equal(Keys(CultureInfo.InvariantCulture, name, loaded), Keys(CultureInfo.GetCultureInfo("en"), name, loaded));
    }

    private static IEnumerable<string> UsedIn(string template)
    {
        using var reader = new StreamReader(Theme.GetManifestResourceStream(template)!);
        return Translated().Matches(reader.ReadToEnd()).Select(match => match.Groups[1].Value);
    }

    private static SortedSet<string> Keys(CultureInfo culture, string name, Assembly assembly)
    {
        var set = new ResourceManager(name, assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!;
        return [.. set.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key)];
    }

    [GeneratedRegex("\"([A-Z][A-Za-z0-9_]*)\" \\| t\\b")]
    private static partial Regex Translated();
}
