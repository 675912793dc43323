namespace EGovCms.Data.Changes;

/// <summary>A consumer could not handle entries that were to be delivered at once.</summary>
public sealed class ChangeDeliveryException(string consumer, Exception cause)
    : Exception($"The change consumer '{consumer}' failed: {cause.Message}", cause)
{
    /// <summary>The consumer's name.</summary>
    public string Consumer { get; } = consumer;
}
