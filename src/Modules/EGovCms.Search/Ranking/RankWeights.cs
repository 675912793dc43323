namespace EGovCms.Search.Ranking;

/// <summary>What counts how much in ranking. How much texts count against each other stands in <see cref="Index.FieldWeights"/>.</summary>
internal static class RankWeights
{
    /// <summary>The title is what was asked for.</summary>
    public const float ExactTitle = 3;

    /// <summary>All of it in one place of the title.</summary>
    public const float PhraseInTitle = 1;

    /// <summary>All of it in one place of any text.</summary>
    public const float Phrase = 0.5f;

    /// <summary>A synonym, or a word that sounds as the letters read.</summary>
    public const float Other = 0.8f;

    /// <summary>A word within the word.</summary>
    public const float Inner = 0.4f;

    /// <summary>Two of three of its pairs of characters.</summary>
    public const float Pair = 0.15f;

    /// <summary>What has all that was probably meant, against what has some of what was written.</summary>
    public const float Meant = 2;

    /// <summary>How much else that is found of a part adds to the best of it.</summary>
    public const float LooseTie = 0.1f;

    /// <summary>What is published today gains so much over what is very old.</summary>
    public const float Freshness = 0.3f;

    /// <summary>After so many days half of that is left.</summary>
    public const float FreshDays = 365;

    /// <summary>Each level of the tree of sites gains so much over the one below it, of the first three.</summary>
    public const float Level = 0.06f;
}
