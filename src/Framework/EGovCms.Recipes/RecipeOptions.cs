namespace EGovCms.Recipes;

/// <summary>Where recipes lie and what they may use. Configuration section <c>Recipes</c>.</summary>
public sealed record RecipeOptions
{
    public const string Section = "Recipes";

    /// <summary>Folders with <c>*.recipe.json</c>, absolute or relative to the content root. Default: <c>recipes</c> in the content root, then beside the binaries.</summary>
    public IList<string> Folders { get; } = [];

    /// <summary>Size of a recipe and of a file that <c>[file:…]</c> reads, in bytes. Default 16 MiB.</summary>
    public int MaxFileBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Objects and arrays inside each other. Default 64.</summary>
    public int MaxDepth { get; set; } = 64;

    /// <summary>Time one script may take. Default 2 seconds.</summary>
    public TimeSpan ScriptTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Memory one script may allocate, in bytes. Default 64 MiB.</summary>
    public long ScriptMemoryBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Statements one script may run. Default 100,000.</summary>
    public int ScriptMaxStatements { get; set; } = 100_000;

    /// <summary>Calls inside each other. Default 64.</summary>
    public int ScriptMaxRecursion { get; set; } = 64;

    /// <summary>Configuration keys that the script function <c>configuration</c> may read. Default none: configuration holds secrets.</summary>
    public IList<string> ConfigurationKeys { get; } = [];
}
