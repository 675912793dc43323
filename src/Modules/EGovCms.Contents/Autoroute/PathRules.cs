using System.Text;
using EGovCms.Contents.Abstractions.Routes;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Autoroute;

/// <summary>What a path must be like.</summary>
internal sealed class PathRules(IEnumerable<ReservedSegments> reserved, IStringLocalizer<ContentsText> text)
{
    public const int MaxLength = 1024;

    private const string Forbidden = "?#[]@!$&'()*+,;=:\"<>\\|%~^`{}";

    private readonly HashSet<string> _reserved = new(reserved.SelectMany(each => each.Segments), StringComparer.OrdinalIgnoreCase);

    /// <summary>The path without what a hand adds by the way: slashes around it, spaces, a leading <c>~/</c>.</summary>
    public static string Normalize(string path) =>
        string.Join('/', path.Trim().TrimStart('~').Normalize(NormalizationForm.FormC)
            .Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The form in which paths are compared.</summary>
    public static string Key(string path) => path.ToLowerInvariant();

    /// <summary>Why the path cannot be used, or null.</summary>
    public string? Refuse(string path)
    {
        if (path.Length > MaxLength)
            return text["Path_TooLong", MaxLength];
        var segments = path.Split('/');
        if (segments.Any(segment => segment is "." or ".." || segment.StartsWith('.')))
            return text["Path_Dots"];
        if (path.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || Forbidden.Contains(letter, StringComparison.Ordinal)))
            return text["Path_Characters"];
        return _reserved.Contains(segments[0]) ? text["Path_Reserved", segments[0]].Value : null;
    }
}
