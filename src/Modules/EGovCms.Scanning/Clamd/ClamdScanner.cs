using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using EGovCms.Scanning.Abstractions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Scanning.Clamd;

/// <summary>
/// Sends files to clamd by its command INSTREAM: chunks with their length in front, four bytes, the highest first, and a chunk of none at the end (man clamd).
/// One connection a file.
/// </summary>
internal sealed partial class ClamdScanner(IOptions<ClamdOptions> options, ILogger<ClamdScanner> log) : IFileScanner
{
    private const int Chunk = 64 * 1024;
    private const int LongestAnswer = 4096;
    private const string Found = " FOUND";

    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!options.Value.IsConfigured)
            return new(ScanOutcome.NotConfigured);
        var answer = await AskAsync(clamd => SendAsync(clamd, content, cancellation), cancellation);
        if (answer is null)
            return new(ScanOutcome.Unavailable);
        if (answer.EndsWith(": OK", StringComparison.Ordinal))
            return new(ScanOutcome.Clean);
        if (!answer.EndsWith(Found, StringComparison.Ordinal))
        {
            // "INSTREAM size limit exceeded. ERROR": clamd's StreamMaxLength is smaller than what may be uploaded here.
            LogRefused(answer);
            return new(ScanOutcome.Unavailable, answer);
        }

        var finding = answer[..^Found.Length].Split(": ", 2)[^1];
        LogFound(finding);
        return new(ScanOutcome.Infected, finding);
    }

    public async Task<bool?> AnswersAsync(CancellationToken cancellation) => options.Value.IsConfigured
        ? await AskAsync(clamd => clamd.WriteAsync("zPING\0"u8.ToArray(), cancellation).AsTask(), cancellation) == "PONG"
        : null;

    private static async Task SendAsync(Stream clamd, Stream content, CancellationToken cancellation)
    {
        var buffer = new byte[sizeof(int) + Chunk];
        await clamd.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        int read;
        do
        {
            read = await content.ReadAtLeastAsync(buffer.AsMemory(sizeof(int)), Chunk, throwOnEndOfStream: false, cancellation);
            BinaryPrimitives.WriteInt32BigEndian(buffer, read);
            await clamd.WriteAsync(buffer.AsMemory(0, sizeof(int) + read), cancellation);
        }
        while (read == Chunk);

        if (read > 0)
            await clamd.WriteAsync(new byte[sizeof(int)], cancellation);
    }

    /// <summary>The daemon's answer without the zero at its end; null when there is none.</summary>
    private async Task<string?> AskAsync(Func<Stream, Task> ask, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        try
        {
            using var socket = await ConnectAsync(time.Token);
            await using var clamd = new NetworkStream(socket);
            try
            {
                await ask(clamd).WaitAsync(time.Token);
            }
            catch (IOException)
            {
                // It answers, and hangs up, as soon as a stream is longer than it takes.
            }

            return await ReadAsync(clamd, time.Token);
        }
        catch (Exception fault) when (fault is SocketException or IOException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            LogUnreachable(fault);
            return null;
        }
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancellation)
    {
        var (host, port, path) = (options.Value.Host, options.Value.Port, options.Value.Socket);
        var socket = path.Length > 0 ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (path.Length > 0)
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
            else
                await socket.ConnectAsync(host, port, cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<string?> ReadAsync(NetworkStream clamd, CancellationToken cancellation)
    {
        var buffer = new byte[LongestAnswer];
        var read = await clamd.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return read == 0 ? null : Encoding.UTF8.GetString(buffer, 0, read).TrimEnd('\0', '\n');
    }

    [LoggerMessage(5600, LogLevel.Warning, "A virus was found in an uploaded file: {Finding}")]
    private partial void LogFound(string finding);

    [LoggerMessage(5601, LogLevel.Error, "clamd did not scan an uploaded file: {Answer}")]
    private partial void LogRefused(string answer);

    [LoggerMessage(5602, LogLevel.Error, "clamd cannot be reached")]
    private partial void LogUnreachable(Exception fault);
}
