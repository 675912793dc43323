namespace EGovCms.Admin.Abstractions;

/// <summary>What the administration's theme supplies, so that the pages of modules need not know which theme it is.</summary>
public interface IAdminTheme
{
    /// <summary>The component that lays out a page of the administration; derives from <see cref="AdminLayoutBase"/>.</summary>
    Type Layout { get; }

    /// <summary>The component that lays out a page without navigation, such as sign-in; derives from <see cref="AdminLayoutBase"/>.</summary>
    Type PlainLayout { get; }

    /// <summary>The address of an icon in the theme's sprite, for an SVG <c>use</c> element.</summary>
    string IconHref(string name);
}
