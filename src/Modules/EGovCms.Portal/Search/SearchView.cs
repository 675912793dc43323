using EGovCms.Portal.Abstractions;

namespace EGovCms.Portal.Search;

/// <summary>The search page as templates see it.</summary>
internal sealed record SearchView(string Query, int Total, IReadOnlyList<SearchResult> Results, Pager Pager);

/// <summary>An item that was found.</summary>
internal sealed record SearchResult(string Url, IReadOnlyList<TextPiece> Title, IReadOnlyList<TextPiece> Summary, string Column, DateTimeOffset Date);

/// <summary>A piece of text; hits are marked.</summary>
internal sealed record TextPiece(string Text, bool Hit);
