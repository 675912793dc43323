using System.Globalization;

namespace EGovCms.Testing.Site;

/// <summary>A robot that opens a mailbox's form once, and sends it again and again under new ids, without doing the work that is asked for.</summary>
public sealed class LetterRobot : IDisposable
{
    private readonly HttpClient _client;
    private readonly Uri _mailbox;
    private readonly Dictionary<string, string> _fields;
    private int _sent;

    private LetterRobot(HttpClient client, Uri mailbox, Dictionary<string, string> fields)
    {
        (_client, _mailbox, _fields) = (client, mailbox, fields);
    }

    /// <summary>Opens the form.</summary>
    /// <param name="client">The robot's own; it is disposed with the robot.</param>
    /// <param name="mailbox">The form's address.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<LetterRobot> OpenAsync(HttpClient client, string mailbox, CancellationToken cancellation)
    {
        var address = new Uri(mailbox, UriKind.Relative);
        return new LetterRobot(client, address, LetterClient.Fields(await client.GetStringAsync(address, cancellation)));
    }

    /// <summary>Sends one letter; whether it was taken.</summary>
    public async Task<bool> SendAsync(CancellationToken cancellation)
    {
        var fields = new Dictionary<string, string>(_fields)
        {
            ["SubmissionId"] = Guid.NewGuid().ToString("N"),
            ["Kind"] = "Help",
            ["Title"] = "代开发票请联系",
            ["Body"] = "代开各类发票，量大从优，请联系 QQ 10001。",
            ["Name"] = "某某",
            ["Phone"] = string.Create(CultureInfo.InvariantCulture, $"132{Interlocked.Increment(ref _sent):00000000}"),
            ["Consents"] = "yes",
        };
        using var content = new FormUrlEncodedContent(fields);
        using var response = await _client.PostAsync(_mailbox, content, cancellation);
        return response.IsSuccessStatusCode;
    }

    public void Dispose() => _client.Dispose();
}
