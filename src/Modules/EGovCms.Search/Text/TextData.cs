using System.IO.Compression;

namespace EGovCms.Search.Text;

/// <summary>The word lists that come with the module.</summary>
internal static class TextData
{
    private const string Folder = "EGovCms.Search.Text.Data.";

    /// <summary>Traditional characters and their simplified ones.</summary>
    public static Dictionary<char, char> Simplified() => Lines("simplified.txt").ToDictionary(line => line[0], line => line[1]);

    /// <summary>Words with how often they occur, in the order of their characters' codes.</summary>
    public static IEnumerable<(string Word, int Count)> Words()
    {
        foreach (var line in Lines("words.br"))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            yield return (line[..space], int.Parse(line.AsSpan(space + 1), System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Sounds with their characters, and words with the sound of each of their characters.</summary>
    public static IEnumerable<(string Name, string Told)> Pinyin()
    {
        foreach (var line in Lines("pinyin.br"))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            yield return (line[..space], line[(space + 1)..]);
        }
    }

    /// <summary>Groups of words that mean the same service or body.</summary>
    public static IEnumerable<IReadOnlyList<string>> Synonyms() => Lines("synonyms.txt").Select(line => line.Split(' '));

    /// <summary>Words of a question that say nothing of what is meant.</summary>
    public static IEnumerable<string> Optional() => Lines("optional.txt");

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(TextData).Assembly.GetManifestResourceStream(Folder + name) ?? throw new InvalidOperationException($"The resource '{name}' is missing.");
        using var plain = name.EndsWith(".br", StringComparison.Ordinal) ? new BrotliStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return line;
        }
    }
}
