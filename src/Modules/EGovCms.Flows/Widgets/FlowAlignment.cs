namespace EGovCms.Flows.Widgets;

/// <summary>Where a widget stands in the width it has. The numbers are Orchard Core's.</summary>
public enum FlowAlignment
{
    Left,
    Center,
    Right,
    Justify,
}
