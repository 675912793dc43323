namespace EGovCms.Notices.Abstractions;

/// <summary>Hands text messages to a gateway. The one that is registered last counts. A service of the tenant.</summary>
public interface ISmsSender
{
    /// <summary>Whether it can send at all.</summary>
    bool IsConfigured { get; }

    /// <summary>Hands the message over.</summary>
    /// <exception cref="SmsRefusedException">The gateway will never take it.</exception>
    /// <exception cref="Exception">Any other means: try again later.</exception>
    Task SendAsync(SmsMessage message, CancellationToken cancellation);
}
