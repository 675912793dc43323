using Lucene.Net.Documents;

namespace EGovCms.Search.Index;

/// <summary>
/// A field of words that is used again for each document. Lucene makes a stream with attributes of its own for each field of a plain text, which costs more than all else
/// of a short one.
/// </summary>
internal sealed class TermField(string name, FieldType type) : IDisposable
{
    private readonly TermStream _terms = new();

    public TermStream Terms => _terms;

    /// <summary>Begins with the next document.</summary>
    public TermStream Begin()
    {
        _terms.Clear();
        return _terms;
    }

    public void AddTo(Document document) => document.Add(new Field(name, _terms, type));

    public void Dispose() => _terms.Dispose();
}
