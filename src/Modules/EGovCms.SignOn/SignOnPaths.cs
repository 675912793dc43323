namespace EGovCms.SignOn;

/// <summary>Addresses of sign-on, inside a tenant.</summary>
internal static class SignOnPaths
{
    public const string Authorize = "/connect/authorize";
    public const string Token = "/connect/token";
    public const string EndSession = "/connect/logout";
    public const string Return = "/SignIn/Return";
    public const string Failed = "/SignIn/Failed";
}
