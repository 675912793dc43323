using System.Text.RegularExpressions;

namespace EGovCms.Guide.Tests.Walk;

/// <summary>Reads the guide as a reader does: a path alone on a line names the file that the next block fills; a block of <c>sh</c> is typed in.</summary>
internal static partial class GuideText
{
    private const string Fence = "```";

    public static IReadOnlyList<GuideBlock> Read(string text)
    {
        var blocks = new List<GuideBlock>();
        var (section, file, lines) = ("", (string?)null, text.Split('\n'));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
                section = lines[i].TrimStart('#', ' ');
            if (FileName().Match(lines[i]) is { Success: true } name)
            {
                file = name.Groups["path"].Value;
            }
            else if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, Fence, i + 1);
                if (end < 0)
                    throw new FormatException($"The block of line {i + 1} has no end.");
                blocks.Add(new GuideBlock(section, i + 2, lines[i][Fence.Length..], file, string.Join('\n', lines[(i + 1)..end]) + "\n"));
                (file, i) = (null, end);
            }
            else if (file is not null && lines[i].Length > 0)
            {
                throw new FormatException($"Line {i + 1}: the file '{file}' has no block after it.");
            }
        }

        return blocks;
    }

    [GeneratedRegex("^`(?<path>[^`\\s]+)`$")]
    private static partial Regex FileName();
}
