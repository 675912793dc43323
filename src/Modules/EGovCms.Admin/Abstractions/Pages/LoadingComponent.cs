using Microsoft.AspNetCore.Components;

namespace EGovCms.Admin.Abstractions;

/// <summary>
/// A component that reads something before it is shown. The renderer starts its siblings while one waits for the database; all of
/// them share the request's database context, which serves one at a time. So they take turns.
/// </summary>
public abstract class LoadingComponent : ComponentBase
{
    [Inject]
    private RenderTurn Turn { get; set; } = null!;

    /// <inheritdoc />
    protected sealed override async Task OnInitializedAsync()
    {
        using (await Turn.TakeAsync())
            await LoadAsync();
    }

    /// <summary>Reads what the component shows. No other component of the page reads meanwhile.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;
}
