namespace EGovCms.Scanning.Abstractions;

/// <summary>Looks for viruses in files. Whoever takes files from people asks it before it keeps them, and decides what becomes of those that could not be looked at.</summary>
public interface IFileScanner
{
    /// <summary>Looks at the whole stream from where it stands. A scanner that cannot be reached, or gives no answer in time, is a verdict, no exception.</summary>
    Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellation = default);

    /// <summary>Whether the scanner answers; null where none is configured.</summary>
    Task<bool?> AnswersAsync(CancellationToken cancellation = default);
}
