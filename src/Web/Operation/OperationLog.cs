namespace EGovCms.Web.Operation;

/// <summary>The host's own log entries.</summary>
internal static partial class OperationLog
{
    [LoggerMessage(2001, LogLevel.Error, "The platform's store cannot be read")]
    public static partial void StoreUnreachable(ILogger logger, Exception cause);

    [LoggerMessage(2002, LogLevel.Error, "Unhandled error outside any tenant, reference {Reference}")]
    public static partial void Unhandled(ILogger logger, string reference, Exception cause);
}
