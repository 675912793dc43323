namespace EGovCms.Theming.Output;

/// <summary>A template wrote more than <see cref="Liquid.LiquidOptions.MaxOutputBytes"/>.</summary>
internal sealed class OutputLimitException(long maxBytes)
    : Exception($"The output is larger than {maxBytes} bytes. Write less, or raise Liquid:MaxOutputBytes.");
