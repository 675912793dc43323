namespace EGovCms.Accounts.Roles;

/// <summary>What a role may be called: anything people can read, Chinese included, that does not change a page's look or an address.</summary>
internal static class RoleName
{
    public static bool IsUsable(string name) =>
        name.Length is > 0 and <= RoleStore.NameLength
        && name.Trim().Length == name.Length
        && name.All(c => !char.IsControl(c) && !char.IsSurrogate(c) && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.Format && c is not ('/' or '\\' or '<' or '>' or '"' or '?' or '#' or '%' or '&'));
}
