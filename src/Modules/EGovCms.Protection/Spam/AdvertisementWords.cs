using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Protection.Spam;

/// <summary>The words of advertisements: those that come with the module, or the operator's own file.</summary>
internal sealed partial class AdvertisementWords(IOptions<ProtectionOptions> options, ILogger<AdvertisementWords> log)
{
    private readonly Lock _lock = new();
    private DateTime _written;
    private string[]? _words;

    /// <summary>How many different ones stand in a text that was made plain.</summary>
    public int CountIn(string plain) => Current().Count(word => plain.Contains(word, StringComparison.Ordinal));

    private string[] Current()
    {
        var file = options.Value.Spam.Words;
        lock (_lock)
        {
            if (file.Length == 0)
                return _words ??= Shipped();
            var written = File.GetLastWriteTimeUtc(file);
            if (_words is not null && written == _written)
                return _words;
            _written = written;
            return _words = Own(file);
        }
    }

    private string[] Own(string file)
    {
        try
        {
            return Read(File.ReadAllText(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogUnreadable(file, fault);
            return Shipped();
        }
    }

    private static string[] Shipped()
    {
        using var stream = typeof(AdvertisementWords).Assembly.GetManifestResourceStream("Spam/words.txt")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    private static string[] Read(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Select(PlainText.Of).Where(word => word.Length > 1).Distinct(),
    ];

    [LoggerMessage(5701, LogLevel.Error, "The file of advertisement words (Protection:Spam:Words), {File}, cannot be read: the module's own words are used")]
    private partial void LogUnreadable(string file, Exception fault);
}
