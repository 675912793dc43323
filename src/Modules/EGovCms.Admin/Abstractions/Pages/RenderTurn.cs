namespace EGovCms.Admin.Abstractions;

/// <summary>Whose turn it is to read among the components of one request.</summary>
internal sealed class RenderTurn : IDisposable
{
    private readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>Waits for the turn; disposing what it returns ends it.</summary>
    public async ValueTask<IDisposable> TakeAsync()
    {
        await _free.WaitAsync();
        return new Held(_free);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Held(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
