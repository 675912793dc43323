using System.Globalization;
using EGovCms.Testing.Clamd;

namespace EGovCms.Mailbox.Tests.Site;

/// <summary>The same beside a clamd.</summary>
public sealed class ScannedMailboxSite : MailboxSite
{
    private ClamdServer? _clamd;

    public ClamdServer Clamd => _clamd ?? throw new InvalidOperationException("The site has not been started.");

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings)
    {
        ["Scanning:Clamd:Host"] = "127.0.0.1",
        ["Scanning:Clamd:Port"] = Clamd.Port.ToString(CultureInfo.InvariantCulture),
    };

    public override async ValueTask InitializeAsync()
    {
        _clamd = await ClamdServer.StartAsync(TestContext.Current.CancellationToken);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_clamd is not null)
            await _clamd.DisposeAsync();
    }
}
