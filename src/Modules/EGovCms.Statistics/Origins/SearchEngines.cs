namespace EGovCms.Statistics.Origins;

/// <summary>Search engines by the hosts of their pages of results.</summary>
internal static class SearchEngines
{
    /// <summary>Label or end of the host → key. A key's name stands in the texts as <c>Engine_{key}</c>.</summary>
    private static readonly (string Host, string Key)[] Hosts =
    [
        ("baidu.com", "baidu"), ("bing.com", "bing"), ("sogou.com", "sogou"), ("so.com", "so360"), ("haosou.com", "so360"), ("sm.cn", "shenma"), ("toutiao.com", "toutiao"), ("chinaso.com", "chinaso"),
        ("youdao.com", "youdao"), ("petalsearch.com", "petal"), ("yandex.ru", "yandex"), ("yandex.com", "yandex"), ("ya.ru", "yandex"), ("duckduckgo.com", "duckduckgo"), ("yahoo.com", "yahoo"), ("yahoo.co.jp", "yahoo"),
        ("naver.com", "naver"), ("seznam.cz", "seznam"), ("ecosia.org", "ecosia"), ("qwant.com", "qwant"), ("search.brave.com", "brave"),
    ];

    /// <summary>The engine's key, or null.</summary>
    public static string? Find(string host)
    {
        foreach (var (end, key) in Hosts)
        {
            if (host.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (host.Length == end.Length || host[^(end.Length + 1)] == '.'))
                return key;
        }

        // One name in some two hundred countries' domains.
        return host.StartsWith("google.", StringComparison.OrdinalIgnoreCase) || host.Contains(".google.", StringComparison.OrdinalIgnoreCase) ? "google" : null;
    }
}
