namespace EGovCms.Contents.Fields;

/// <summary>Settings of <see cref="TextField"/>.</summary>
public sealed record TextFieldSettings : FieldSettings
{
    /// <summary>Highest number of characters; 0 for no limit of its own.</summary>
    public int MaxLength { get; init; }

    /// <summary>Regular expression that the whole text must match; empty for none.</summary>
    public string Pattern { get; init; } = "";

    public string DefaultValue { get; init; } = "";
}
