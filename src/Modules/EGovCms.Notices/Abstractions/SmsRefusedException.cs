namespace EGovCms.Notices.Abstractions;

/// <summary>A gateway refused a message for good. The message tells why and is shown to administrators.</summary>
public sealed class SmsRefusedException(string message) : Exception(message);
