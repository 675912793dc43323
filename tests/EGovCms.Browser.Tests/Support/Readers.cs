namespace EGovCms.Browser.Tests.Support;

/// <summary>Three readers of the sample city who go from page to page with the same browser, as readers do: what pages share comes from its cache.</summary>
public sealed class Readers(Chromium chromium, City city) : IAsyncLifetime
{
    private readonly List<Visit> _visits = [];
    private Visit? _desktop;
    private Visit? _elder;
    private Visit? _phone;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in _visits)
            await visit.DisposeAsync();
    }

    internal async Task<Visit> OnADesktopAsync() => _desktop ??= await ComeAsync(new());

    internal async Task<Visit> OnAPhoneAsync() => _phone ??= await ComeAsync(new() { Device = Device.Phone });

    internal async Task<Visit> InTheElderViewAsync()
    {
        if (_elder is null)
        {
            _elder = await ComeAsync(new());
            await _elder.OpenAsync("/display?elder=on");
        }

        return _elder;
    }

    private async Task<Visit> ComeAsync(Visitor visitor)
    {
        var visit = await chromium.VisitAsync(city.Url, visitor);
        _visits.Add(visit);
        return visit;
    }
}
