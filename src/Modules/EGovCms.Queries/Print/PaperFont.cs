using Microsoft.Extensions.Options;
using SkiaSharp;

namespace EGovCms.Queries.Print;

/// <summary>The fonts of papers: those that the operator names, or Noto Sans CJK where distributions put it. One a tenant; it holds nothing open.</summary>
internal sealed class PaperFont(IOptions<PaperOptions> options)
{
    private static readonly string[] Folders =
    [
        "/usr/share/fonts/opentype/noto", "/usr/share/fonts/noto-cjk", "/usr/share/fonts/google-noto-cjk", "/usr/share/fonts/google-noto-sans-cjk-fonts", "/usr/share/fonts/opentype/noto-cjk",
    ];

    /// <summary>A collection has a few faces, one a region.</summary>
    private const int MostFaces = 16;

    /// <summary>Whether there is one at all.</summary>
    public bool IsThere => Path(options.Value.Font, "Regular") is not null;

    /// <summary>The face of text; null when there is none. Whoever opens it disposes it.</summary>
    public SKTypeface? OpenRegular() => Open(Path(options.Value.Font, "Regular"));

    /// <summary>The face of headings; null when there is none, and the text's is made bolder.</summary>
    public SKTypeface? OpenBold() => Open(Path(options.Value.BoldFont, "Bold"));

    private static string? Path(string named, string weight) => named.Length > 0
        ? File.Exists(named) ? named : null
        : Folders.Select(folder => System.IO.Path.Combine(folder, $"NotoSansCJK-{weight}.ttc")).FirstOrDefault(File.Exists);

    /// <summary>Of a collection the face for simplified characters, else the first.</summary>
    private static SKTypeface? Open(string? path)
    {
        if (path is null)
            return null;
        SKTypeface? first = null;
        for (var face = 0; face < MostFaces && SKTypeface.FromFile(path, face) is { } opened; face++)
        {
            if (opened.FamilyName.EndsWith(" SC", StringComparison.Ordinal))
            {
                first?.Dispose();
                return opened;
            }

            if (first is null)
                first = opened;
            else
                opened.Dispose();
        }

        return first;
    }
}
