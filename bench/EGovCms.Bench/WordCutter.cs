using EGovCms.Search.Text;

namespace EGovCms.Bench;

/// <summary>Texts as words between spaces, for what knows no Chinese.</summary>
internal sealed class WordCutter(Vocabulary vocabulary)
{
    private readonly TextWords _reader = new(vocabulary);

    public string Cut(string text) => string.Join(' ', Words(text));

    public IReadOnlyList<string> Words(string text)
    {
        _reader.Read(text);
        return [.. _reader.Words.Select(word => _reader.Of(word).ToString())];
    }
}
