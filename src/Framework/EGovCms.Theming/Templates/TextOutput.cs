namespace EGovCms.Theming.Templates;

/// <summary>What a Liquid text makes.</summary>
public enum TextOutput
{
    /// <summary>HTML: what it puts in is encoded.</summary>
    Html,

    /// <summary>Plain text: what it puts in stays as it is.</summary>
    Plain,
}
