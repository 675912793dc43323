namespace EGovCms.Data.Stores;

/// <summary>A lock between processes on one machine: who has the file open exclusively holds it; a crash frees it.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(50);

    public static async Task<IAsyncDisposable> TakeAsync(string path, TimeSpan patience, CancellationToken cancellation)
    {
        var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Environment.TickCount64 < deadline && File.Exists(path))
            {
                await Task.Delay(Retry, cancellation);
            }
        }
    }
}
