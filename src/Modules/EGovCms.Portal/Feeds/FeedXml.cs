using System.Globalization;
using System.Text;
using System.Xml;
using EGovCms.Portal.SiteMap;

namespace EGovCms.Portal.Feeds;

/// <summary>Writes a feed as RSS 2.0 (rssboard.org) and as Atom (RFC 4287).</summary>
internal static class FeedXml
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Rss(Feed feed) => Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", SafeXml.Clean(feed.Title));
        xml.WriteElementString("link", feed.Page);
        // Required, even where nobody has written one.
        xml.WriteElementString("description", feed.Description.Length > 0 ? feed.Description : SafeXml.Clean(feed.Title));
        xml.WriteElementString("language", feed.Culture);
        xml.WriteElementString("lastBuildDate", Rfc822(feed.Updated));
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("href", feed.Self);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        foreach (var entry in feed.Entries)
        {
            xml.WriteStartElement("item");
            xml.WriteElementString("title", SafeXml.Clean(entry.Title));
            xml.WriteElementString("link", entry.Url);
            xml.WriteStartElement("guid");
            xml.WriteAttributeString("isPermaLink", "false");
            xml.WriteString(Id(entry.ItemId));
            xml.WriteEndElement();
            xml.WriteElementString("pubDate", Rfc822(Feed.At(entry.PublishedUtc)));
            if (entry.Summary.Length > 0)
                xml.WriteElementString("description", SafeXml.Clean(entry.Summary));
            xml.WriteEndElement();
        }
    });

    public static byte[] AtomFeed(Feed feed) => Write(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, feed.Culture);
        xml.WriteElementString("id", Atom, feed.Self);
        xml.WriteElementString("title", Atom, SafeXml.Clean(feed.Title));
        if (feed.Description.Length > 0)
            xml.WriteElementString("subtitle", Atom, feed.Description);
        xml.WriteElementString("updated", Atom, Rfc3339(feed.Updated));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, feed.Author);
        xml.WriteEndElement();
        Link(xml, "self", feed.Self);
        Link(xml, "alternate", feed.Page);
        foreach (var entry in feed.Entries)
        {
            var published = Rfc3339(Feed.At(entry.PublishedUtc));
            xml.WriteStartElement("entry", Atom);
            xml.WriteElementString("id", Atom, Id(entry.ItemId));
            xml.WriteElementString("title", Atom, SafeXml.Clean(entry.Title));
            xml.WriteElementString("updated", Atom, published);
            xml.WriteElementString("published", Atom, published);
            Link(xml, "alternate", entry.Url);
            if (entry.Summary.Length > 0)
                xml.WriteElementString("summary", Atom, SafeXml.Clean(entry.Summary));
            xml.WriteEndElement();
        }
    });

    /// <summary>The item's own, whatever its address becomes.</summary>
    private static string Id(string itemId) => "urn:egovcms:" + itemId;

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static byte[] Write(Action<XmlWriter> write)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        return file.ToArray();
    }

    private static string Rfc822(DateTimeOffset time) => time.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);

    private static string Rfc3339(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
