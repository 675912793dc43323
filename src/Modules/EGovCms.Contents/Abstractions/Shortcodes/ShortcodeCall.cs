namespace EGovCms.Contents.Abstractions.Shortcodes;

/// <summary>A shortcode as it stands in a body.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">Named arguments; those without a name under <c>0</c>, <c>1</c> …</param>
/// <param name="Content">What stands inside, rendered already; empty when it has no end.</param>
public sealed record ShortcodeCall(string Name, IReadOnlyDictionary<string, string> Arguments, string Content)
{
    /// <summary>The first argument of these names that is given, or null.</summary>
    public string? Argument(params string[] names) => names.Select(name => Arguments.GetValueOrDefault(name)).FirstOrDefault(value => value is not null);
}
