using EGovCms.Search.Text;

namespace EGovCms.Search.Tests.Text;

/// <summary>The dictionary, loaded once, with a few words of a city.</summary>
public sealed class VocabularyFixture
{
    internal Vocabulary Vocabulary { get; } = Vocabulary.Load().With(
        new SearchWords { Words = ["凉都英才卡", "六盘水市自然资源局"], Synonyms = [["凉都卡", "凉都英才卡"]] });

    /// <summary>The text's words with a stroke between them.</summary>
    internal string Cut(string text)
    {
        var words = new TextWords(Vocabulary);
        words.Read(text);
        return string.Join('/', words.Words.Select(word => words.Of(word).ToString()));
    }
}
