namespace EGovCms.Theming.Liquid;

/// <summary>
/// What one render (a whole page with all its shapes) may use, so that a template written in a tenant cannot take the host
/// away from the others. Configuration section <c>Liquid</c>.
/// </summary>
public sealed record LiquidOptions
{
    public const string Section = "Liquid";

    /// <summary>Statements run, loops counted by turns. Default 200,000; a large home page takes some 5,000.</summary>
    public int MaxSteps { get; set; } = 200_000;

    /// <summary>Shapes and templates inside each other. Default 32.</summary>
    public int MaxDepth { get; set; } = 32;

    /// <summary>Time from the first statement to the last, waiting for data included. Default 5 seconds.</summary>
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Size of the page, and of any one string that a template builds, in bytes of UTF-8. Default 8 MiB.</summary>
    public int MaxOutputBytes { get; set; } = 8 * 1024 * 1024;
}
