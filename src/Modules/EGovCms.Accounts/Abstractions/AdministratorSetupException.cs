namespace EGovCms.Accounts.Abstractions;

/// <summary>An administrator's account could not be made. The message, localised, tells why.</summary>
public sealed class AdministratorSetupException(string message) : Exception(message);
