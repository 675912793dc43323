namespace EGovCms.Portal.Entries;

/// <summary>The page of an entry, for the site map.</summary>
internal sealed record EntryPage(string Url, string Culture, DateTime ChangedUtc);
