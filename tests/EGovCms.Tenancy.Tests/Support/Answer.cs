namespace EGovCms.Tenancy.Tests.Support;

/// <summary>A response's status and body, and where it leads to.</summary>
internal sealed record Answer(int Status, string Body, string? Location = null);
