namespace EGovCms.Contents.Fields;

/// <summary>What the settings of all kinds of fields have in common.</summary>
public abstract record FieldSettings
{
    /// <summary>Tells editors what to enter.</summary>
    public string Hint { get; init; } = "";

    public bool Required { get; init; }
}
