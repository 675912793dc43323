namespace EGovCms.Data.Changes;

/// <summary>What came of a delivery to one consumer.</summary>
/// <param name="Consumer">Its name.</param>
/// <param name="RetryUtc">When to try again after a failure, or where another process has it.</param>
/// <param name="Error">What the consumer threw just now.</param>
internal sealed record DeliveryOutcome(string Consumer, DateTime? RetryUtc = null, Exception? Error = null);
