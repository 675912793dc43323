using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing;
using EGovCms.Testing.Site;

namespace EGovCms.Mailbox.Tests.Crash;

/// <summary>The site with its host in a process of its own, which can be killed.</summary>
public class CrashSite : MailboxSite
{
    // All clients share one address here; what guards forms is not what is tried.
    private static readonly Dictionary<string, string?> Unguarded = new()
    {
        ["Serilog:MinimumLevel:Default"] = "Error",
        ["Protection:AddressCount"] = "1000000",
        ["Protection:WorkAbove"] = "1000000",
        ["Protection:QuestionAbove"] = "1000000",
    };

    private SiteProcess? _host;

    public override TestClock? Clock => null;

    /// <summary>The same for each process.</summary>
    public Uri HostUrl { get; } = SiteProcess.FreeUrl();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StopAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await KillAsync();
        await base.DisposeAsync();
    }

    /// <summary>Starts the process, and waits until the government's site answers.</summary>
    public async Task StartHostAsync() => _host = await StartProcessAsync(HostUrl, $"{Government}/mailboxes/mayor/write", Unguarded);

    public async Task KillAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        _host = null;
    }
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresCrashSite : CrashSite
{
    protected override string Provider => EGovCms.Data.DatabaseProvider.Postgres;
}
