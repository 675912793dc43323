namespace EGovCms.Search.Finding;

/// <summary>Pages that the webmaster puts first for some questions, a settings section of the portal.</summary>
internal sealed class SearchAnswers
{
    public IReadOnlyList<PinnedAnswer> Answers { get; set; } = [];
}
