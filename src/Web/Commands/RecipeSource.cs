using EGovCms.Recipes;
using EGovCms.Recipes.Exporting;
using EGovCms.Recipes.Reading;
using Microsoft.Extensions.Options;

namespace EGovCms.Web.Commands;

/// <summary>A recipe that a command was given: one of the installation by name, a file, a zip archive, or a folder.</summary>
internal sealed class RecipeSource : IDisposable
{
    private readonly RecipePackage? _package;

    private RecipeSource(Recipe recipe, RecipePackage? package = null) => (Recipe, _package) = (recipe, package);

    public Recipe Recipe { get; }

    /// <summary>What lies under the path.</summary>
    public static async Task<RecipeSource> OpenAsync(string path, Installation installation, Invocation invocation)
    {
        var options = installation.Services.GetRequiredService<IOptions<RecipeOptions>>().Value;
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            full = Directory.EnumerateFiles(full, "*.recipe.json").Order(StringComparer.Ordinal).FirstOrDefault()
                ?? throw new CommandException(ExitCode.NotFound, invocation.Text["Folder_NoRecipe", full]);
        if (!File.Exists(full))
            throw new CommandException(ExitCode.NotFound, invocation.Text["File_Unknown", full]);
        if (!full.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return new RecipeSource(RecipeReader.Read(await File.ReadAllBytesAsync(full, invocation.Cancellation), Path.GetFileName(full), Path.GetDirectoryName(full), options));
        await using var content = File.OpenRead(full);
        var package = await RecipePackage.ReadAsync(content, Path.GetFileName(full), options, invocation.Cancellation);
        return new RecipeSource(package.Recipe, package);
    }

    /// <summary>What lies under the path, else the installation's recipe of that name.</summary>
    public static async Task<RecipeSource> FindAsync(string nameOrPath, Installation installation, Invocation invocation) =>
        Path.Exists(nameOrPath)
            ? await OpenAsync(nameOrPath, installation, invocation)
            : new RecipeSource(installation.Services.GetRequiredService<IRecipeCatalog>().Get(nameOrPath));

    public void Dispose() => _package?.Dispose();
}
