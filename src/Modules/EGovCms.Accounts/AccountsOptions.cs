namespace EGovCms.Accounts;

/// <summary>Limits of sign-in. Configuration section <c>Accounts</c>.</summary>
public sealed class AccountsOptions
{
    /// <summary>Failures in a row after which an account is locked. Default 5.</summary>
    public int LockoutAttempts { get; set; } = 5;

    /// <summary>How long an account stays locked, in minutes. Default 15.</summary>
    public int LockoutMinutes { get; set; } = 15;

    /// <summary>Failures from one address within the window after which it is refused. Default 30: an office shares one address.</summary>
    public int AddressFailures { get; set; } = 30;

    /// <summary>The window for failures from one address, in minutes. Default 10.</summary>
    public int AddressWindowMinutes { get; set; } = 10;

    /// <summary>Shortest password. Default 12.</summary>
    public int PasswordLength { get; set; } = 12;

    /// <summary>How long a session lives without a request, in minutes. Default 480.</summary>
    public int SessionMinutes { get; set; } = 480;

    /// <summary>How long role definitions may be read from memory, in seconds; changes made on this node are seen at once. Default 10.</summary>
    public int RoleCacheSeconds { get; set; } = 10;
}
