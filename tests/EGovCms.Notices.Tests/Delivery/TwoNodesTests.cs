using EGovCms.Data;
using EGovCms.Notices.Abstractions;
using EGovCms.Notices.Delivery;
using EGovCms.Notices.Outbox;
using EGovCms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Notices.Tests.Delivery;

/// <summary>Two hosts on one installation in PostgreSQL, by the real clock.</summary>
public sealed class TwoNodesTests
{
    private const int Count = 200;

    [Fact]
    public async Task Each_of_many_notices_is_sent_once()
    {
        await using var server = new MailServer();
        await using var first = new Node { Server = server };
        await first.InitializeAsync();
        await using var second = new Node { Twin = first, Server = server };
        await second.InitializeAsync();
        await using (var scope = await first.Shells.CreateScopeAsync("Default"))
        {
            var outbox = scope.Services.GetRequiredService<INoticeOutbox>();
            for (var i = 0; i < Count; i++)
                outbox.Add(NoticesSite.Trial(NoticeRecipient.Email($"n{i}@many.example")));
            await scope.Services.GetRequiredService<TenantDb>().SaveChangesAsync();
        }

        await Task.WhenAll(RunAsync(first), RunAsync(second), RunAsync(second));

        // A row that a host's own clock has in hand is done soon.
        await NoticesSite.UntilAsync(async () => (await first.RowsAsync("n***@many.example")).All(n => n is { LeaseOwner: null }));
        Assert.All(await first.RowsAsync("n***@many.example"), n => Assert.Equal((NoticeState.Delivered, null), (n.State, n.LastError)));
        var sent = server.All.Select(m => m.To.Mailboxes.Single().Address).ToList();
        Assert.Equal(Count, sent.Count);
        Assert.Equal(Count, sent.Distinct().Count());
        Assert.All(await first.RowsAsync("n***@many.example"), n => Assert.Equal(1, n.Tries));
    }

    private static async Task RunAsync(Node node)
    {
        await using var scope = await node.Shells.CreateScopeAsync("Default");
        await scope.Services.GetRequiredService<NoticeDelivery>().RunAsync(CancellationToken.None);
    }

    private sealed class Node : NoticesSite
    {
        public required MailServer Server { get; init; }

        public override MailServer? Mail => Server;

        public override TestClock? Clock => null;

        protected override string Provider => DatabaseProvider.Postgres;
    }
}
