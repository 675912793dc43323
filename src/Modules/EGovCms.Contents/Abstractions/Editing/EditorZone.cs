namespace EGovCms.Contents.Abstractions;

/// <summary>Where in the content editor an editor stands.</summary>
public enum EditorZone
{
    /// <summary>The wide column, one below the other.</summary>
    Main,

    /// <summary>The wide column, two beside each other where there is room.</summary>
    Compact,

    /// <summary>The narrow column, under what concerns publishing.</summary>
    Side,
}
