using System.Text;

namespace EGovCms.Recipes.Scripting;

/// <summary>Files beside a recipe, and nothing outside its folder.</summary>
public static class RecipeFiles
{
    /// <summary>The file's full path.</summary>
    /// <exception cref="RecipeException">The path leads out of the recipe's folder, or there is no such file.</exception>
    public static FileInfo Find(Recipe recipe, string path, string place)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(path);
        if (recipe.Folder is null)
            throw new RecipeException(recipe.Name, place, "The recipe was not read from a folder: it cannot name files.");
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(recipe.Folder)) + Path.DirectorySeparatorChar;
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(path) || path.Contains('\\', StringComparison.Ordinal)
            || !Path.GetFullPath(path, folder).StartsWith(folder, StringComparison.Ordinal))
            throw new RecipeException(recipe.Name, place, $"The path '{path}' must lead to a file under the recipe's folder, with forward slashes.");
        var file = new FileInfo(Path.GetFullPath(path, folder));
        // A link could lead out of the folder again.
        if (file.Exists && (file.ResolveLinkTarget(returnFinalTarget: true) ?? file) is var target && target.FullName.StartsWith(folder, StringComparison.Ordinal))
            return file;
        throw new RecipeException(recipe.Name, place, $"There is no file '{path}' under the recipe's folder.");
    }

    /// <summary>The file's full path, or null when there is none that the recipe may read.</summary>
    public static FileInfo? TryFind(Recipe recipe, string path)
    {
        try
        {
            return Find(recipe, path, "");
        }
        catch (RecipeException)
        {
            return null;
        }
    }

    internal static string Text(Recipe recipe, string path, string place, int maxBytes) => Encoding.UTF8.GetString(Bytes(recipe, path, place, maxBytes));

    internal static byte[] Bytes(Recipe recipe, string path, string place, int maxBytes)
    {
        var file = Find(recipe, path, place);
        return file.Length <= maxBytes
            ? File.ReadAllBytes(file.FullName)
            : throw new RecipeException(recipe.Name, place, $"The file '{path}' is larger than {maxBytes} bytes.");
    }
}
