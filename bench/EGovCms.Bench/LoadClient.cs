using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace EGovCms.Bench;

/// <summary>
/// One kept-alive connection that sends the same request again and again, and reads no more of the answers than it must: on a machine
/// that serves and asks at once, what the asking costs hides what the serving costs.
/// </summary>
internal sealed class LoadClient : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[512 * 1024];
    private readonly byte[] _request;
    private readonly Ask _ask;

    private LoadClient(Ask ask, int number)
    {
        _ask = ask;
        _request = Encoding.ASCII.GetBytes(
            $"GET {ask.Url.PathAndQuery} HTTP/1.1\r\nHost: {ask.Url.Authority}\r\nAccept: text/html\r\nAccept-Encoding: {ask.Encoding}\r\n{string.Format(CultureInfo.InvariantCulture, ask.Headers, number)}\r\n");
    }

    public static async Task<LoadClient> ConnectAsync(Ask ask, int number = 0)
    {
        var client = new LoadClient(ask, number);
        await client._socket.ConnectAsync(ask.Url.Host, ask.Url.Port);
        return client;
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Asks once and reads the answer whole; the length of its body as it was sent.</summary>
    public async ValueTask<int> AskAsync()
    {
        await _socket.SendAsync(_request);
        var (filled, head) = (0, -1);
        while (head < 0)
        {
            filled += await ReceiveAsync(filled);
            head = _buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }

        var body = head + 4;
        var length = BodyLength(Encoding.ASCII.GetString(_buffer, 0, head));
        while (length is { } whole ? filled < body + whole : !_buffer.AsSpan(body, filled - body).EndsWith("0\r\n\r\n"u8))
            filled += await ReceiveAsync(filled);
        return filled - body;
    }

    private async ValueTask<int> ReceiveAsync(int filled)
    {
        var received = await _socket.ReceiveAsync(_buffer.AsMemory(filled));
        return received > 0 ? received : throw new InvalidOperationException($"{_ask.Url} closed the connection in the middle of an answer.");
    }

    /// <summary>Null when it comes in chunks.</summary>
    private int? BodyLength(string head)
    {
        const string Name = "\r\nContent-Length: ";
        if (!head.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal))
            throw new InvalidOperationException($"{_ask.Url} answered: {head.Split('\r')[0]}");
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = head.AsSpan(at + Name.Length);
        var end = value.IndexOf('\r');
        return int.Parse(end < 0 ? value : value[..end], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
