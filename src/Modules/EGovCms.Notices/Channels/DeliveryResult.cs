using EGovCms.Notices.Delivery;

namespace EGovCms.Notices.Channels;

/// <summary>What a channel did with a notice, and why not more.</summary>
internal sealed record DeliveryResult(DeliveryOutcome Outcome, string? Error = null)
{
    public static DeliveryResult Delivered { get; } = new(DeliveryOutcome.Delivered);

    public static DeliveryResult NotWanted { get; } = new(DeliveryOutcome.NotWanted);

    public static DeliveryResult NotConfigured { get; } = new(DeliveryOutcome.NotConfigured, NoticeErrors.NotConfigured);

    public static DeliveryResult Refused(string error) => new(DeliveryOutcome.Refused, error);

    public static DeliveryResult Failed(string error) => new(DeliveryOutcome.Failed, error);

    public static DeliveryResult Unavailable(string error) => new(DeliveryOutcome.Unavailable, error);
}
