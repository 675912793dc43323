namespace EGovCms.Protection.Guard;

/// <summary>The names of the fields that the check adds to a form.</summary>
internal static class FormFields
{
    public const string Token = "hc-token";
    public const string Work = "hc-work";
    public const string Answer = "hc-answer";

    /// <summary>What robots like to fill in; browsers do not do so by themselves, as they know no such field.</summary>
    public const string Trap = "hc-website-2";
}
