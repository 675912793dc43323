using System.Collections.Concurrent;
using EGovCms.Recipes.Reading;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Recipes.Catalog;

internal sealed partial class RecipeCatalog(IOptions<RecipeOptions> options, IHostEnvironment environment, ILogger<RecipeCatalog> logger) : IRecipeCatalog
{
    private const string Pattern = "*.recipe.json";

    // Reading a city's recipes takes a while, and the page that creates tenants lists them all: an unchanged file is not read again.
    private readonly ConcurrentDictionary<string, (DateTime Modified, long Length, Recipe Recipe)> _read = new(StringComparer.Ordinal);

    public IReadOnlyList<Recipe> List()
    {
        var recipes = new Dictionary<string, Recipe>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Files())
        {
            try
            {
                var recipe = Read(file);
                recipes.TryAdd(recipe.Name, recipe);
            }
            catch (Exception unreadable) when (unreadable is RecipeException or IOException or UnauthorizedAccessException)
            {
                LogUnreadable(file.Name, unreadable.Message);
            }
        }

        return [.. recipes.Values.OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase)];
    }

    public Recipe Get(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        // The file that bears the name is told apart, so that its mistakes are reported and not "there is no such recipe".
        if (Files().FirstOrDefault(f => string.Equals(f.Name, name + Pattern[1..], StringComparison.OrdinalIgnoreCase)) is { } file
            && Read(file) is var recipe && string.Equals(recipe.Name, name, StringComparison.OrdinalIgnoreCase))
            return recipe;
        var known = List();
        return known.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new RecipeException(name, "name", $"There is no such recipe. Known are: {string.Join(", ", known.Select(r => r.Name))}.");
    }

    private Recipe Read(FileInfo file)
    {
        if (_read.TryGetValue(file.FullName, out var kept) && kept.Modified == file.LastWriteTimeUtc && kept.Length == file.Length)
            return kept.Recipe;
        if (file.Length > options.Value.MaxFileBytes)
            throw new RecipeException(file.Name, "file", $"It is larger than {options.Value.MaxFileBytes} bytes. Split it, or raise Recipes:MaxFileBytes.");
        var recipe = RecipeReader.Read(File.ReadAllBytes(file.FullName), file.Name, file.DirectoryName, options.Value);
        _read[file.FullName] = (file.LastWriteTimeUtc, file.Length, recipe);
        return recipe;
    }

    private IEnumerable<FileInfo> Files() =>
        Folders().Where(d => d.Exists).SelectMany(d => d.EnumerateFiles(Pattern).OrderBy(f => f.Name, StringComparer.Ordinal));

    private IEnumerable<DirectoryInfo> Folders()
    {
        var folders = options.Value.Folders.Count > 0
            ? options.Value.Folders.Select(f => Path.Combine(environment.ContentRootPath, f))
            : [Path.Combine(environment.ContentRootPath, "recipes"), Path.Combine(AppContext.BaseDirectory, "recipes")];
        return folders.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Select(f => new DirectoryInfo(f));
    }

    [LoggerMessage(4001, LogLevel.Warning, "Recipe file {File} is left out: {Reason}")]
    private partial void LogUnreadable(string file, string reason);
}
