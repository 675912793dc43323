using System.Text.Json.Nodes;
using EGovCms.Notices.Outbox;

namespace EGovCms.Notices.Channels;

/// <summary>A notice on its way, readable.</summary>
/// <param name="Row">As stored.</param>
/// <param name="Address">The e-mail address or phone number; null for a user's notice.</param>
/// <param name="Model">What its template sees.</param>
internal sealed record NoticeToDeliver(NoticeRow Row, string? Address, JsonObject Model)
{
    /// <summary>Without the address.</summary>
    public override string ToString() => Row.Id;
}
