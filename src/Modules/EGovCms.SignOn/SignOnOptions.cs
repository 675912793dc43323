namespace EGovCms.SignOn;

/// <summary>Where the platform signs people in. Configuration section <c>SignOn</c>; without an authority every host has its own sign-in.</summary>
public sealed class SignOnOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "SignOn";

    /// <summary>The platform's public address, such as <c>https://www.example.gov.cn</c>: scheme and host of the default tenant.</summary>
    public string Authority { get; set; } = "";

    /// <summary>
    /// An address at which this installation reaches itself, such as <c>http://127.0.0.1:5000</c>, where its public address cannot be reached
    /// from inside. Empty: the authority.
    /// </summary>
    public string BackChannel { get; set; } = "";

    internal Uri AuthorityUri => new(Authority.TrimEnd('/') + "/", UriKind.Absolute);
}
