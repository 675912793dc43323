namespace EGovCms.Seo.Push.Queue;

/// <summary>A column's page as it was when columns changed last: so it is seen which came and which went.</summary>
internal sealed class PushColumnRow
{
    public required string Culture { get; set; }

    public required string Url { get; set; }
}
