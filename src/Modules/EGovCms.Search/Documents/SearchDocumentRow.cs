using EGovCms.Search.Abstractions;

namespace EGovCms.Search.Documents;

/// <summary>A document of a tenant in the platform's store: the truth that the index of each node follows.</summary>
internal sealed class SearchDocumentRow
{
    public required string Tenant { get; init; }

    public required string Source { get; init; }

    public required string Id { get; init; }

    public string Kind { get; set; } = "";

    public string Culture { get; set; } = "";

    public string Title { get; set; } = "";

    public string Keywords { get; set; } = "";

    public string Body { get; set; } = "";

    public string Attachments { get; set; } = "";

    public string Url { get; set; } = "";

    public string ColumnId { get; set; } = "";

    public string ColumnName { get; set; } = "";

    public DateTime PublishedUtc { get; set; }

    public string? Permission { get; set; }

    public double Authority { get; set; } = 1;

    /// <summary>Grows with every write to the table, in the order of commits.</summary>
    public long Revision { get; set; }

    public DateTime WrittenUtc { get; set; }

    /// <summary>It is no longer found; the row stays until every index knows.</summary>
    public bool IsGone { get; set; }

    /// <summary>Takes the document over; false when it is there already.</summary>
    public bool Take(SearchDocument document)
    {
        if (!IsGone && Differs(document) is false)
            return false;
        (Kind, Culture, Title, Keywords, Body, Attachments) = (document.Kind, document.Culture, document.Title, document.Keywords, document.Body, document.Attachments);
        (Url, ColumnId, ColumnName, PublishedUtc) = (document.Url, document.ColumnId, document.ColumnName, document.PublishedUtc);
        (Permission, Authority, IsGone) = (document.Permission, document.Authority, false);
        return true;
    }

    /// <summary>Forgets what it said; false when it has gone already.</summary>
    public bool Forget()
    {
        if (IsGone)
            return false;
        (Title, Keywords, Body, Attachments, Url, ColumnName, IsGone) = ("", "", "", "", "", "", true);
        return true;
    }

    private bool Differs(SearchDocument document) =>
        (Kind, Culture, Title, Keywords, Url, ColumnId, ColumnName, Permission, Authority) !=
            (document.Kind, document.Culture, document.Title, document.Keywords, document.Url, document.ColumnId, document.ColumnName, document.Permission, document.Authority)
        || PublishedUtc != document.PublishedUtc || Body != document.Body || Attachments != document.Attachments;
}
