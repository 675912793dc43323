namespace EGovCms.Tenancy.Tests.Support;

/// <summary>A response's status and body.</summary>
internal sealed record Answer(int Status, string Body);
