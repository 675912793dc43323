namespace EGovCms.Search.Index;

/// <summary>The fields of a document in the index.</summary>
internal static class IndexFields
{
    /// <summary>Tenant, source and id in one.</summary>
    public const string Key = "key";

    /// <summary>Words of all texts, those of heavier ones several times.</summary>
    public const string Words = "words";

    /// <summary>Pairs of characters of all texts, in their places.</summary>
    public const string Pairs = "pairs";

    public const string TitleWords = "title";

    public const string TitlePairs = "titlepairs";

    /// <summary>The whole title.</summary>
    public const string Exact = "exact";

    /// <summary>Who may read: empty for everybody, else <see cref="Right"/>.</summary>
    public const string Rights = "rights";

    public const string Tenant = "tenant";

    public const string Kind = "kind";

    /// <summary>Tenant, id and name of the column, by line feeds.</summary>
    public const string Column = "column";

    /// <summary>Seconds since 1970.</summary>
    public const string Published = "published";

    /// <summary>A hundred times its weight.</summary>
    public const string Authority = "authority";

    public const string Culture = "culture";

    /// <summary>What is suggested while one types: public words and titles.</summary>
    public const string Suggested = "suggested";

    /// <summary>How public words sound, and their first letters, each before a line feed and the word.</summary>
    public const string Sounds = "sounds";

    /// <summary>What a hit shows, see <see cref="Writing.ShownText"/>.</summary>
    public const string Shown = "shown";

    public static string KeyOf(string tenant, string source, string id) => $"{tenant}\n{source}\n{id}";

    public static string Right(string tenant, string permission) => $"{tenant}\n{permission}";
}
