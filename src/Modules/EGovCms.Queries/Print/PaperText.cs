using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Print;

/// <summary>What stands on a paper, in the order in which it is read.</summary>
internal sealed record PaperText
{
    /// <summary>Whose site it is.</summary>
    public required string Site { get; init; }

    public required string Title { get; init; }

    /// <summary>The period.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Of each record, its labels and values.</summary>
    public required IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> Records { get; init; }

    /// <summary>When the data was made and by whom; when it was looked up.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public required string Code { get; init; }

    /// <summary>How the code is verified.</summary>
    public required string Verify { get; init; }

    /// <summary>Labels and page numbers.</summary>
    public required IStringLocalizer<QueriesText> Words { get; init; }
}
