namespace EGovCms.Seo.Push.Admin;

/// <summary>Names of the form's fields: several forms of a kind stand on one page.</summary>
internal static class PushFields
{
    public static string IsOn(string target) => target + ".IsOn";

    public static string Site(string target) => target + ".Site";

    /// <summary>Named so that a form which came too late is not handed back with it.</summary>
    public static string Key(string target) => target + ".KeyPassword";
}
