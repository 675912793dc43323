namespace EGovCms.Mailbox.Recipes;

/// <summary>A letter's writer as recipes carry it; all null for an anonymous report.</summary>
internal sealed record WriterEntry
{
    public string? Name { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }
}
