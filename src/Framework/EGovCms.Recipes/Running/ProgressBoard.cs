namespace EGovCms.Recipes.Running;

internal sealed class ProgressBoard : IRecipeProgress
{
    private readonly Lock _gate = new();
    private Action<RecipeProgress>? _listeners;

    public IDisposable Follow(Action<RecipeProgress> listener)
    {
        lock (_gate)
            _listeners += listener;
        return new Following(this, listener);
    }

    public void Tell(RecipeProgress progress) => _listeners?.Invoke(progress);

    private sealed class Following(ProgressBoard board, Action<RecipeProgress> listener) : IDisposable
    {
        public void Dispose()
        {
            lock (board._gate)
                board._listeners -= listener;
        }
    }
}
