using EGovCms.Content.Items;

namespace EGovCms.Content.Tests.Fixtures;

/// <summary>A part of the tests' own.</summary>
public sealed class NotePart : ContentPart
{
    public string Text { get; set; } = "";
}
