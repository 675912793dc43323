using System.Net;
using MaxMind.Db;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Statistics.Origins;

/// <summary>
/// Where an address is, by a file in MaxMind's format: a province of China, another country, or nothing. The file is read anew when it is exchanged. The writer's alone.
/// </summary>
internal sealed partial class RegionBook(IOptions<StatisticsOptions> options, ILogger<RegionBook> logger) : IDisposable
{
    private const string Home = "CN";
    private readonly string? _path = options.Value.RegionFile;
    private Reader? _reader;
    private DateTime _written;

    /// <summary>Whether regions are told at all.</summary>
    public bool IsThere => _reader is not null;

    /// <summary>Looks whether the file has come, changed or gone.</summary>
    public void Look()
    {
        if (string.IsNullOrEmpty(_path))
            return;
        var written = File.GetLastWriteTimeUtc(_path);
        if (written == _written)
            return;
        _written = written;
        _reader?.Dispose();
        _reader = null;
        try
        {
            // Into memory: a file that is written over must not pull a mapping away.
            _reader = File.Exists(_path) ? new Reader(_path, FileAccessMode.Memory) : null;
        }
        catch (Exception fault) when (fault is InvalidDatabaseException or IOException or UnauthorizedAccessException)
        {
            LogUnreadable(_path, fault);
        }
    }

    /// <summary>The region's key: the name in Chinese where the file has one. Empty when it is not known.</summary>
    public string Find(IPAddress? address)
    {
        if (_reader is null || address is null)
            return "";
        try
        {
            return NameOf(_reader.Find<Dictionary<string, object>>(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));
        }
        catch (Exception fault) when (fault is InvalidDatabaseException or ArgumentException)
        {
            return "";
        }
    }

    public void Dispose() => _reader?.Dispose();

    private static string NameOf(Dictionary<string, object>? place)
    {
        if (place?.GetValueOrDefault("country") is not Dictionary<string, object> country)
            return "";
        var province = country.GetValueOrDefault("iso_code") as string == Home && place.GetValueOrDefault("subdivisions") is IList<object> { Count: > 0 } parts ? parts[0] as Dictionary<string, object> : null;
        return Name(province) ?? Name(country) ?? "";
    }

    private static string? Name(Dictionary<string, object>? place) =>
        place?.GetValueOrDefault("names") is Dictionary<string, object> names ? (names.GetValueOrDefault("zh-CN") ?? names.GetValueOrDefault("en")) as string : null;

    [LoggerMessage(6510, LogLevel.Warning, "The file of regions {Path} (setting Statistics:RegionFile) cannot be read: it must be a database in MaxMind's format. Regions are not told until it is exchanged")]
    private partial void LogUnreadable(string path, Exception fault);
}
