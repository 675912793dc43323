using AngleSharp.Html.Dom;

namespace EGovCms.Testing.Site;

/// <summary>A browser without scripts on one host: keeps cookies, follows redirects (unless told not to) and fills in forms.</summary>
public sealed class SiteBrowser(HttpClient client) : IDisposable
{
    private const int LongestWait = 60_000;

    /// <summary>For requests that are not pages.</summary>
    public HttpClient Client => client;

    /// <summary>Opens the page at the address, relative to the host's root.</summary>
    public Task<SitePage> OpenAsync(string address, CancellationToken cancellation = default) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellation);

    /// <summary>Opens the page until it is as it should be: what follows a change (the search, what is shared) follows a moment later.</summary>
    public async Task<SitePage> OpenUntilAsync(string address, Func<SitePage, bool> isAsItShouldBe, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(isAsItShouldBe);
        var until = Environment.TickCount64 + LongestWait;
        while (true)
        {
            var page = await OpenAsync(address, cancellation);
            if (isAsItShouldBe(page))
                return page;
            if (Environment.TickCount64 > until)
                throw new TimeoutException($"{address} is not as it should be after {LongestWait / 1000} seconds. It says: {page.Text}");
            await Task.Delay(100, cancellation);
        }
    }

    /// <summary>
    /// Fills in the page's form and sends it as a browser would, with all that stands in it: antiforgery token, hidden fields, defaults.
    /// A value without a field of its name is an error, so that a test cannot fill in what is not there.
    /// </summary>
    public Task<SitePage> SubmitAsync(SitePage page, string form, params (string Name, string Value)[] values) =>
        SubmitAsync(page.Form(form), submitter: null, values);

    /// <summary>The same, by a certain button of the form.</summary>
    public async Task<SitePage> SubmitAsync(IHtmlFormElement form, IHtmlElement? submitter, params (string Name, string Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var (name, value) in values)
            FormFilling.Set(form, name, value);
        var submission = (submitter is null ? form.GetSubmission() : form.GetSubmission(submitter))
            ?? throw new InvalidOperationException("The form cannot be sent.");
        using var body = new MemoryStream();
        await submission.Body.CopyToAsync(body);
        var request = new HttpRequestMessage(new HttpMethod(submission.Method.ToString().ToUpperInvariant()), submission.Target.Href);
        if (request.Method != HttpMethod.Get)
        {
            request.Content = new ByteArrayContent(body.ToArray());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", submission.MimeType);
        }

        return await SendAsync(request, CancellationToken.None);
    }

    /// <summary>Signs in on the tenant with the prefix ("" or "/zf").</summary>
    public async Task<SitePage> SignInAsync(string user, string password, string prefix = "")
    {
        var page = await OpenAsync(prefix + "/SignIn");
        return await SubmitAsync(page, "form[action$='/SignIn']", ("UserName", user), ("Password", password));
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    private async Task<SitePage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
        {
            using var response = await client.SendAsync(request, cancellation);
            return await SitePage.ReadAsync(response, cancellation);
        }
    }
}
