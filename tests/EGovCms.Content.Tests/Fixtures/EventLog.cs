namespace EGovCms.Content.Tests.Fixtures;

/// <summary>What handlers saw.</summary>
internal sealed class EventLog
{
    public List<string> Events { get; } = [];
}
