using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace EGovCms.Notices.Tests;

/// <summary>A mail server on loopback that keeps what it takes, and refuses what a test wants refused.</summary>
public sealed class MailServer : MessageStore, IAsyncDisposable
{
    private readonly ConcurrentQueue<MimeMessage> _messages = new();
    private CancellationTokenSource? _stop;
    private Task _running = Task.CompletedTask;

    public MailServer()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        Start();
    }

    public int Port { get; }

    /// <summary>What is answered to a message by its recipient; null: it is taken.</summary>
    public ConcurrentDictionary<string, SmtpResponse> Answers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<MimeMessage> To(string address) => [.. _messages.Where(m => m.To.Mailboxes.Any(to => to.Address == address))];

    public IReadOnlyList<MimeMessage> All => [.. _messages];

    public void Start()
    {
        _stop = new CancellationTokenSource();
        var services = new ServiceProvider();
        services.Add(this);
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(e => e.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build();
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
        // It begins to listen on a thread of its own.
        SpinWait.SpinUntil(Answering);
    }

    private bool Answering()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public async Task StopAsync()
    {
        if (_stop is null)
            return;
        await _stop.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default);
        _stop.Dispose();
        _stop = null;
    }

    public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream(buffer.ToArray());
        var message = await MimeMessage.LoadAsync(bytes, cancellationToken);
        foreach (var to in message.To.Mailboxes)
        {
            if (Answers.TryGetValue(to.Address, out var answer))
                return answer;
        }

        _messages.Enqueue(message);
        return SmtpResponse.Ok;
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
