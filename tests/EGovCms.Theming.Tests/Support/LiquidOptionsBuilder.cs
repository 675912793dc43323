namespace EGovCms.Theming.Tests.Support;

/// <summary>Limits as an operator writes them, in configuration.</summary>
internal sealed class LiquidOptionsBuilder
{
    public Dictionary<string, string?> Values { get; } = [];

    public LiquidOptionsBuilder Set(string name, string value)
    {
        Values["Liquid:" + name] = value;
        return this;
    }
}
