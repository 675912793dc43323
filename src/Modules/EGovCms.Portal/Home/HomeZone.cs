namespace EGovCms.Portal.Home;

/// <summary>Where a block stands.</summary>
public static class HomeZone
{
    public const string Main = nameof(Main);

    public const string Side = nameof(Side);

    public const string Full = nameof(Full);

    public static IReadOnlyList<string> All { get; } = [Main, Side, Full];
}
