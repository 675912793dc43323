namespace EGovCms.Search.Text;

/// <summary>The vocabulary as it is now. Loaded when it is first needed: an installation that searches nothing has no dictionary in memory. One for the host.</summary>
internal sealed class VocabularyBook
{
    private readonly Lock _gate = new();
    private Vocabulary? _current;
    private SearchWords _own = new();

    public Vocabulary Current
    {
        get
        {
            lock (_gate)
                return _current ??= Vocabulary.Load().With(_own);
        }
    }

    /// <summary>Takes other words of the city's own in.</summary>
    public void Use(SearchWords own)
    {
        lock (_gate)
            (_own, _current) = (own, null);
    }
}
