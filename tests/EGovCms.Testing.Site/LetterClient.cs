using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EGovCms.Testing.Site;

/// <summary>A citizen who writes letters to a mailbox over HTTP, and sends the same form again until it is acknowledged or refused.</summary>
public sealed class LetterClient(HttpClient client, string mailbox) : IDisposable
{
    private const int MostRefusals = 20;

    private static readonly HtmlParser Parser = new();

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
                if (response.IsSuccessStatusCode && Parser.ParseDocument(page).QuerySelector("[data-number]") is { } number)
                    return new Acknowledged(fields["SubmissionId"], string.Concat(number.TextContent.Where(char.IsAsciiDigit)), file is null ? null : SHA256.HashData(file));
                if (!isPatient)
                    return null;
                // Shown again, with the work that is asked for by now; a host that is ending has an error to show.
                if (Parser.ParseDocument(page) is var again && again.QuerySelector("[name='hc-token']") is not null)
                {
                    if (++refused == MostRefusals)
                        throw new InvalidOperationException($"The form came back {refused} times, at last with {(int)response.StatusCode}: {again.QuerySelector("[role=alert], .letter-errors")?.TextContent.Trim()}");
                    fields = Fields(again);
                    Fill();
                }
                else if ((int)response.StatusCode < 500)
                {
                    return null;
                }
            }
            catch (Exception broken) when (isPatient && broken is HttpRequestException or IOException)
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
                return Fields(Parser.ParseDocument(await client.GetStringAsync(new Uri(mailbox, UriKind.Relative), cancellation)));
            }
            catch (Exception broken) when (isPatient && broken is HttpRequestException or IOException)
            {
                await Task.Delay(100, cancellation);
            }
        }
    }

    private static Dictionary<string, string> Fields(IHtmlDocument page)
    {
        var fields = page.QuerySelectorAll("form[enctype='multipart/form-data'] input[type=hidden]")
            .ToDictionary(field => field.GetAttribute("name") ?? "", field => field.GetAttribute("value") ?? "");
        if (page.QuerySelector("[data-human-check]") is { } check && int.Parse(check.GetAttribute("data-bits") ?? "0", CultureInfo.InvariantCulture) is > 0 and var bits)
            fields["hc-work"] = BrowserWork.Solve(check.GetAttribute("data-work") ?? "", bits);
        return fields;
    }

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
}
