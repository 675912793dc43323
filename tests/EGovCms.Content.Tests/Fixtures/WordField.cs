using EGovCms.Content.Fields;

namespace EGovCms.Content.Tests.Fixtures;

/// <summary>A field of the tests' own.</summary>
public sealed class WordField : ContentField
{
    public string? Text { get; set; }
}
