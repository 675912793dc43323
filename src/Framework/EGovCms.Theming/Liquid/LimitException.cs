namespace EGovCms.Theming.Liquid;

/// <summary>A render went over one of the <see cref="LiquidOptions"/>.</summary>
internal sealed class LimitException(string message) : Exception(message);
