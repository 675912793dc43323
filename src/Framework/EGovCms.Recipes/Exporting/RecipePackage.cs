using System.IO.Compression;
using EGovCms.Recipes.Reading;

namespace EGovCms.Recipes.Exporting;

/// <summary>A recipe from outside: a <c>.recipe.json</c>, or a zip archive with one and its files. Its folder goes with it.</summary>
public sealed class RecipePackage : IDisposable
{
    private const int MaxEntries = 20_000;
    private const long MaxBytes = 2L * 1024 * 1024 * 1024;

    private readonly DirectoryInfo _folder;

    private RecipePackage(DirectoryInfo folder, Recipe recipe)
    {
        _folder = folder;
        Recipe = recipe;
    }

    public Recipe Recipe { get; }

    /// <summary>Reads what was sent.</summary>
    /// <param name="content">The file's content, which can be read twice.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="options">Limits of recipes.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="RecipeException">It is neither a recipe nor an archive with one at its top.</exception>
    public static async Task<RecipePackage> ReadAsync(Stream content, string fileName, RecipeOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var folder = Directory.CreateTempSubdirectory("egov-recipe-");
        try
        {
            var recipe = fileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
                ? await ExtractAsync(content, fileName, folder, cancellation)
                : await CopyAsync(content, folder, cancellation);
            return new RecipePackage(folder, RecipeReader.Read(await File.ReadAllBytesAsync(recipe.FullName, cancellation), fileName, folder.FullName, options));
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<FileInfo> CopyAsync(Stream content, DirectoryInfo folder, CancellationToken cancellation)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, "uploaded.recipe.json"));
        await using var copy = file.Create();
        await content.CopyToAsync(copy, cancellation);
        return file;
    }

    private static async Task<FileInfo> ExtractAsync(Stream content, string fileName, DirectoryInfo folder, CancellationToken cancellation)
    {
        try
        {
            await using var zip = await ZipArchive.CreateAsync(content, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellation);
            if (zip.Entries.Count > MaxEntries || zip.Entries.Sum(entry => entry.Length) > MaxBytes)
                throw new RecipeException(fileName, "file", $"An archive may hold {MaxEntries} files and {MaxBytes} bytes.");
            // Refuses names that lead out of the folder.
            await zip.ExtractToDirectoryAsync(folder.FullName, cancellation);
        }
        // Streams differ in what they throw where an archive that is none sends its reader.
        catch (Exception malformed) when (malformed is InvalidDataException or IOException or ArgumentOutOfRangeException)
        {
            throw new RecipeException(fileName, "file", $"It is no usable zip archive: {malformed.Message}", malformed);
        }

        return folder.EnumerateFiles("*.recipe.json").FirstOrDefault()
            ?? throw new RecipeException(fileName, "file", "The archive has no *.recipe.json at its top.");
    }
}
