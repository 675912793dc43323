namespace EGovCms.Web.Tests.BadInput;

/// <summary>Tests that share one city, because what is refused leaves it as it was.</summary>
[CollectionDefinition(Name)]
public sealed class BadInputCollection : ICollectionFixture<BadInputCity>
{
    public const string Name = "Bad input";
}
