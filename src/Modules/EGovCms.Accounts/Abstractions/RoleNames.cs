namespace EGovCms.Accounts.Abstractions;

/// <summary>Roles that every tenant has and that cannot be removed.</summary>
public static class RoleNames
{
    /// <summary>Holds every permission, in the tenant and in all tenants below it.</summary>
    public const string Administrator = "Administrator";

    /// <summary>Everyone who is signed in; never given to anybody.</summary>
    public const string Authenticated = "Authenticated";

    /// <summary>Everyone; never given to anybody.</summary>
    public const string Anonymous = "Anonymous";

    /// <summary>Whether the role is one of these.</summary>
    public static bool IsSystem(string role) => Is(role, Administrator) || IsPseudo(role);

    /// <summary>Whether the role comes of itself and is never given.</summary>
    public static bool IsPseudo(string role) => Is(role, Authenticated) || Is(role, Anonymous);

    private static bool Is(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
