namespace EGovCms.Protection.Tests.Guard;

/// <summary>The guarded form of a site where work is always asked for, little enough for a test.</summary>
public sealed class BusySite : CalmSite
{
    protected override IReadOnlyDictionary<string, string?> Limits => new Dictionary<string, string?>
    {
        ["WorkAbove"] = "-1",
        ["QuestionAbove"] = "100000",
        ["LeastWork"] = "4",
        ["MostWork"] = "4",
    };
}
