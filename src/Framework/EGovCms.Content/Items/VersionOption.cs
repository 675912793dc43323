namespace EGovCms.Content.Items;

/// <summary>Which version of an item is asked for.</summary>
public enum VersionOption
{
    /// <summary>The one the public sees.</summary>
    Published,

    /// <summary>The newest, draft or published.</summary>
    Latest,

    /// <summary>The newest if it is a draft.</summary>
    Draft,
}
