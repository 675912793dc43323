using System.Xml;

namespace EGovCms.Portal.SiteMap;

/// <summary>Text for files that programs read.</summary>
internal static class SafeXml
{
    /// <summary>Without the characters that XML has no way to write: what editors pasted may hold them.</summary>
    public static string Clean(string text) => string.Concat(text.Where((letter, at) => XmlConvert.IsXmlChar(letter)
        || (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        || (char.IsLowSurrogate(letter) && at > 0 && char.IsHighSurrogate(text[at - 1]))));
}
