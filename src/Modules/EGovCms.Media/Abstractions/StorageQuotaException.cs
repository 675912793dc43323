namespace EGovCms.Media.Abstractions;

/// <summary>A file was not stored: the tenant's quota leaves no room for it. The message, localised, tells what to do.</summary>
public sealed class StorageQuotaException(string message) : Exception(message);
