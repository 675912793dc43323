using EGovCms.Content.Fields;

namespace EGovCms.Contents.Fields;

/// <summary>A number.</summary>
public sealed class NumericField : ContentField
{
    public decimal? Value { get; set; }
}
