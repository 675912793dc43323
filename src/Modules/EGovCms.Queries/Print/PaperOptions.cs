namespace EGovCms.Queries.Print;

/// <summary>Configuration section <c>Queries:Paper</c>.</summary>
internal sealed class PaperOptions
{
    public const string Section = "Queries:Paper";

    /// <summary>The file of a font with Chinese characters, and of its face for headings; empty to look where distributions put Noto Sans CJK.</summary>
    public string Font { get; set; } = "";

    public string BoldFont { get; set; } = "";

    /// <summary>Papers that are made at the same time, of all sites; further ones wait.</summary>
    public int AtOnce { get; set; } = 2;
}
