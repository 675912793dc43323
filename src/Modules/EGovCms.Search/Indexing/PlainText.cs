using System.Net;
using System.Text.RegularExpressions;

namespace EGovCms.Search.Indexing;

/// <summary>The words of HTML, for an index; nothing of it is ever shown.</summary>
internal static partial class PlainText
{
    public static string Of(string html) => html.Contains('<', StringComparison.Ordinal) ? WebUtility.HtmlDecode(Tag().Replace(html, " ")) : WebUtility.HtmlDecode(html);

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
