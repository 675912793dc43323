namespace EGovCms.Notices;

/// <summary>How the connection to the mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>STARTTLS, demanded.</summary>
    StartTls,

    /// <summary>TLS from the first byte, usually on port 465.</summary>
    Tls,

    /// <summary>Nothing: for a server on this host or in a network of one's own.</summary>
    None,
}
