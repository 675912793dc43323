namespace EGovCms.Contents.Abstractions;

/// <summary>Leaves of HTML what an article needs: no scripts, styles, forms or foreign frames.</summary>
public interface IHtmlCleaner
{
    /// <summary>The HTML without what is not allowed. Cleaning twice gives the same.</summary>
    string Clean(string html);
}
