using System.Text.Encodings.Web;
using System.Text.Json;
using EGovCms.Notices.Abstractions;
using EGovCms.Tenancy;
using Microsoft.Extensions.Options;

namespace EGovCms.Notices.Channels.Sms;

/// <summary>For trials: writes messages to a file, a line of JSON each. A file for each tenant and process, so that none waits for another.</summary>
internal sealed class FileSmsSender(IOptions<NoticesOptions> options, ShellSettings tenant, TimeProvider time) : ISmsSender, IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly SemaphoreSlim _one = new(1, 1);

    public bool IsConfigured => options.Value.Sms.Folder.Length > 0;

    public async Task SendAsync(SmsMessage message, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(options.Value.Sms.Folder).FullName;
        var line = JsonSerializer.Serialize(new { message.Id, message.Phone, message.Text, message.Template, Utc = time.GetUtcNow().UtcDateTime }, Json);
        await _one.WaitAsync(cancellation);
        try
        {
            await File.AppendAllTextAsync(Path.Combine(folder, $"{tenant.Name}-{Environment.ProcessId}.jsonl"), line + "\n", cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
