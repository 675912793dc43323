namespace EGovCms.Theming.Caching;

/// <summary>How public pages are kept. Configuration section <c>OutputCache</c>; read once, at the host's start.</summary>
public sealed record OutputCacheOptions
{
    public const string Section = "OutputCache";

    /// <summary>Default true, but false while developing, where templates change without anybody saying so.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Memory for the pages of all tenants together, in bytes, their compressed forms included. Default 128 MiB.</summary>
    public long MaxBytes { get; set; } = 128 * 1024 * 1024;

    /// <summary>A larger page is not kept, in bytes. Default 2 MiB.</summary>
    public int MaxPageBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>A page is made anew after this time even if nothing that it shows has changed. Default 10 minutes.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a request waits for another that makes the same page, before it makes its own. Default 5 seconds.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(5);
}
