namespace EGovCms.Search.Tests.Finding;

/// <summary>Tests that only ask share one site.</summary>
[CollectionDefinition(Name)]
public sealed class FindingCollection : ICollectionFixture<FindingSite>
{
    public const string Name = "finding";
}
