namespace EGovCms.Statistics.Origins;

/// <summary>Robots by what stands in their user agent. Search engines have names; monitors, tools and what says nothing of itself are counted as one.</summary>
internal static class Robots
{
    /// <summary>Key of all robots that are no search engine's.</summary>
    public const string Other = "other";

    private const int ShortestBrowser = 12;

    /// <summary>Part of the user agent → name; a longer part stands before one that it holds. The README lists them.</summary>
    private static readonly (string Part, string Name)[] SearchEngines =
    [
        ("Baiduspider", "Baiduspider"), ("Sogou web", "Sogou Spider"), ("Sogou inst", "Sogou Spider"), ("Sogou Pic", "Sogou Spider"), ("Sogou News", "Sogou Spider"), ("Sogou Video", "Sogou Spider"), ("Sogou Orion", "Sogou Spider"),
        ("360Spider", "360Spider"), ("HaosouSpider", "360Spider"), ("YisouSpider", "YisouSpider"),
        ("Bytespider", "Bytespider"), ("ToutiaoSpider", "Bytespider"), ("PetalBot", "PetalBot"), ("YoudaoBot", "YoudaoBot"), ("ChinasoSpider", "ChinasoSpider"),
        ("JikeSpider", "JikeSpider"), ("EasouSpider", "EasouSpider"), ("Googlebot", "Googlebot"), ("Google-InspectionTool", "Googlebot"), ("GoogleOther", "Googlebot"),
        ("Storebot-Google", "Googlebot"), ("bingbot", "bingbot"), ("BingPreview", "bingbot"), ("msnbot", "bingbot"), ("YandexBot", "YandexBot"), ("YandexImages", "YandexBot"),
        ("YandexMobileBot", "YandexBot"), ("DuckDuckBot", "DuckDuckBot"), ("DuckAssistBot", "DuckDuckBot"), ("Slurp", "Yahoo! Slurp"), ("Applebot", "Applebot"), ("SeznamBot", "SeznamBot"),
        ("Yeti/", "Naver Yeti"), ("Daumoa", "Daum"), ("Qwantify", "Qwant"), ("Qwantbot", "Qwant"), ("coccocbot", "Coc Coc"), ("MojeekBot", "MojeekBot"), ("Exabot", "Exabot"),
        ("Mail.RU_Bot", "Mail.Ru"), ("ia_archiver", "Internet Archive"), ("archive.org_bot", "Internet Archive"), ("CCBot", "Common Crawl"), ("GPTBot", "OpenAI"),
        ("OAI-SearchBot", "OpenAI"), ("ClaudeBot", "ClaudeBot"), ("PerplexityBot", "PerplexityBot"), ("Amazonbot", "Amazonbot"), ("facebookexternalhit", "Meta"),
        ("meta-externalagent", "Meta"),
    ];

    /// <summary>What programs that are nobody's eyes have in common.</summary>
    private static readonly string[] Signs =
    [
        "bot", "spider", "crawl", "slurp", "monitor", "scanner", "curl/", "wget/", "python-", "java/", "okhttp", "go-http-client", "httpclient", "libwww", "headless", "phantomjs", "axios/",
    ];

    /// <summary>The robot's name, or null for people.</summary>
    public static string? NameOf(string agent)
    {
        foreach (var (part, name) in SearchEngines)
        {
            if (agent.Contains(part, StringComparison.OrdinalIgnoreCase))
                return name;
        }

        // No browser says so little of itself; and Cubot is a maker of phones.
        return agent.Length < ShortestBrowser || (!agent.Contains("CUBOT", StringComparison.OrdinalIgnoreCase) && Array.Exists(Signs, sign => agent.Contains(sign, StringComparison.OrdinalIgnoreCase))) ? Other : null;
    }
}
