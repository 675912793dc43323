namespace EGovCms.Admin.Abstractions;

/// <summary>The groups that modules share.</summary>
public static class NavigationGroups
{
    /// <summary>内容: articles, columns, media, menus.</summary>
    public static readonly NavigationGroup Content = new("Content", 10);

    /// <summary>互动: mailboxes, surveys, forums.</summary>
    public static readonly NavigationGroup Interaction = new("Interaction", 20);

    /// <summary>站点: settings, templates, content types, features.</summary>
    public static readonly NavigationGroup Site = new("Site", 30);

    /// <summary>用户: accounts and roles.</summary>
    public static readonly NavigationGroup People = new("People", 40);

    /// <summary>平台: tenants and what concerns the whole installation.</summary>
    public static readonly NavigationGroup Platform = new("Platform", 50);

    /// <summary>The menu under the user's name: profile, sign-out.</summary>
    public static readonly NavigationGroup Account = new("Account", 1000);
}
