namespace EGovCms.Contents.Fields;

/// <summary>Settings of <see cref="NumericField"/>.</summary>
public sealed record NumericFieldSettings : FieldSettings
{
    /// <summary>Digits behind the point.</summary>
    public int Scale { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public string DefaultValue { get; init; } = "";
}
