using System.Net.Sockets;
using System.Text;

namespace EGovCms.Web.Tests.BadInput;

/// <summary>Sends bytes that no client library would send.</summary>
internal static class RawRequest
{
    /// <summary>Status code and whole answer.</summary>
    public static async Task<(int Status, string Text)> SendAsync(string url, byte[] request, CancellationToken cancellation)
    {
        var host = new Uri(url);
        using var socket = new TcpClient();
        await socket.ConnectAsync(host.Host, host.Port, cancellation);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(request, cancellation);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, cancellation);
        var text = Encoding.UTF8.GetString(answer.ToArray());
        return (int.Parse(text.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), text);
    }

    /// <summary>A GET of the target, both taken byte by byte (Latin-1).</summary>
    public static byte[] Get(string target, string? host) => Encoding.Latin1.GetBytes(
        $"GET {target} HTTP/1.1\r\n{(host is null ? "" : $"Host: {host}\r\n")}Connection: close\r\n\r\n");
}
