namespace EGovCms.Audit.Reading;

/// <summary>A fact of an act, before and after it; empty where it was not there.</summary>
internal sealed record AuditFact(string Name, string Before, string After);
