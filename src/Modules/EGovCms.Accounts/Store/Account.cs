using Microsoft.AspNetCore.Identity;

namespace EGovCms.Accounts.Store;

/// <summary>A person's account, kept once for the whole platform.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>The person's name as people read it.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>A disabled account cannot sign in, and its sessions have no rights.</summary>
    public bool Disabled { get; set; }

    /// <summary>Its password was set by someone else: it can do nothing but change it.</summary>
    public bool MustChangePassword { get; set; }

    public DateTimeOffset CreatedUtc { get; set; }

    public DateTimeOffset? LastSignInUtc { get; set; }

    public List<Membership> Memberships { get; } = [];
}
