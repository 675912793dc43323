namespace EGovCms.Statistics.Origins;

/// <summary>Kinds of devices, by their keys in the store.</summary>
internal static class Device
{
    public const string Phone = "phone";
    public const string Tablet = "tablet";
    public const string Desktop = "desktop";
}
