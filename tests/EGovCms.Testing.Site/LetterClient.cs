using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace EGovCms.Testing.Site;

/// <summary>
/// A citizen who writes letters to a mailbox over HTTP, and sends the same form again until it is acknowledged or refused. It picks what it needs from the pages' text: many of
/// them share the machine with the host, and a tree of each page would cost more than the host's work.
/// </summary>
public sealed partial class LetterClient(HttpClient client, string mailbox) : IDisposable
{
    private const int MostRefusals = 20;

    /// <summary>What was acknowledged.</summary>
    /// <param name="SubmissionId">The form's own id.</param>
    /// <param name="Number">The query code.</param>
    /// <param name="Digest">SHA-256 of the file that went along; null without one.</param>
    public sealed record Acknowledged(string SubmissionId, string Number, byte[]? Digest);

    /// <summary>How many times a form had to be sent again because the line broke.</summary>
    public int Repeated { get; private set; }

    public void Dispose() => client.Dispose();

    /// <summary>Writes one letter; null when it was refused.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="phone">The writer's phone.</param>
    /// <param name="file">The bytes of a PDF that goes along, or null.</param>
    /// <param name="isPatient">Whether a broken line is no reason to give up.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Acknowledged?> WriteAsync(string title, string phone, byte[]? file, bool isPatient, CancellationToken cancellation)
    {
        var fields = await ReadFormAsync(isPatient, cancellation);
        var refused = 0;
        Fill();
        while (true)
        {
            try
            {
                using var content = Content(fields, file);
                using var response = await client.PostAsync(new Uri(mailbox, UriKind.Relative), content, cancellation);
                var page = await response.Content.ReadAsStringAsync(cancellation);
                if (response.IsSuccessStatusCode && NumberText().Match(page) is { Success: true } number)
                    return new Acknowledged(fields["SubmissionId"], string.Concat(number.Groups[1].Value.Where(char.IsAsciiDigit)), file is null ? null : SHA256.HashData(file));
                if (!isPatient)
                    return null;
                // Shown again, with the work that is asked for by now; a host that is ending has an error to show.
                if (page.Contains("name=\"hc-token\"", StringComparison.Ordinal))
                {
                    if (++refused == MostRefusals)
                        throw new InvalidOperationException($"The form came back {refused} times, at last with {(int)response.StatusCode}: {ErrorText().Match(page).Value}");
                    fields = Fields(page);
                    Fill();
                }
                else if (response.StatusCode is not HttpStatusCode.TooManyRequests && (int)response.StatusCode < 500)
                {
                    return null;
                }
            }
            catch (Exception broken) when (isPatient && IsLineBroken(broken))
            {
                Repeated++;
            }

            await Task.Delay(100, cancellation);
        }

        void Fill()
        {
            foreach (var (name, value) in new[] { ("Kind", "Help"), ("Title", title), ("Body", $"{title}：路灯坏了三个星期，请派人来修。"), ("Name", "陈桂花"), ("Phone", phone), ("MayPublish", "yes"), ("Consents", "yes") })
                fields[name] = value;
        }
    }

    private async Task<Dictionary<string, string>> ReadFormAsync(bool isPatient, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return Fields(await client.GetStringAsync(new Uri(mailbox, UriKind.Relative), cancellation));
            }
            catch (Exception broken) when (isPatient && IsLineBroken(broken))
            {
                await Task.Delay(100, cancellation);
            }
        }
    }

    // A host that ends between a connection's beginning and its first use leaves the socket's own exception.
    private static bool IsLineBroken(Exception exception) => exception is HttpRequestException or IOException or SocketException;

    /// <summary>What the form of a page sends without anyone typing, the work that is asked for done.</summary>
    internal static Dictionary<string, string> Fields(string page)
    {
        var begin = page.IndexOf("enctype=\"multipart/form-data\"", StringComparison.Ordinal);
        var form = begin < 0 ? "" : page[begin..page.IndexOf("</form>", begin, StringComparison.Ordinal)];
        var fields = InputTag().Matches(form).Select(tag => Attributes(tag.Value)).Where(input => input.GetValueOrDefault("type") == "hidden")
            .ToDictionary(input => input["name"], input => input.GetValueOrDefault("value", ""));
        if (CheckTag().Match(form) is { Success: true } tag && Attributes(tag.Value) is var check && int.Parse(check["data-bits"], CultureInfo.InvariantCulture) is > 0 and var bits)
            fields["hc-work"] = BrowserWork.Solve(check["data-work"], bits);
        return fields;
    }

    private static Dictionary<string, string> Attributes(string tag) =>
        Attribute().Matches(tag).ToDictionary(attribute => attribute.Groups[1].Value, attribute => WebUtility.HtmlDecode(attribute.Groups[2].Value));

    private static MultipartFormDataContent Content(Dictionary<string, string> fields, byte[]? file)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        if (file is not null)
        {
            var part = new ByteArrayContent(file);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            content.Add(part, "Files", "proof.pdf");
        }

        return content;
    }

    [GeneratedRegex("data-number[^>]*>([^<]*)<")]
    private static partial Regex NumberText();

    [GeneratedRegex("<[^>]*(role=\"alert\"|letter-errors).{0,400}", RegexOptions.Singleline)]
    private static partial Regex ErrorText();

    [GeneratedRegex("<input\\b[^>]*>")]
    private static partial Regex InputTag();

    [GeneratedRegex("<div[^>]*data-human-check[^>]*>")]
    private static partial Regex CheckTag();

    [GeneratedRegex("([a-z-]+)=\"([^\"]*)\"")]
    private static partial Regex Attribute();
}
