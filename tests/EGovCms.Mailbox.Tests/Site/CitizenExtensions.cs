using AngleSharp.Html.Dom;
using EGovCms.Mailbox.Letters;
using EGovCms.Testing.Site;

namespace EGovCms.Mailbox.Tests.Site;

/// <summary>What a citizen does on the pages of mailboxes.</summary>
internal static class CitizenExtensions
{
    public const string Form = "#letter-form";
    public const string Address = $"/{MailboxSite.Government}/mailboxes/mayor/write";
    public const string Title = "小区门前的路灯坏了";
    public const string Body = "麒麟小区门前的三盏路灯坏了三个星期。\n老人晚上不敢出门。";

    /// <summary>A form that is filled in well.</summary>
    public static (string Name, string Value)[] Filled =>
    [
        ("Kind", "Complaint"), ("Title", Title), ("Body", Body), ("Name", "陈桂花"), ("Phone", "130 0000 0777"), ("Consents", "yes"),
    ];

    /// <summary>Opens the mayor's form, fills it in, with some values otherwise, and sends it.</summary>
    public static async Task<SitePage> WriteAsync(this SiteBrowser citizen, params (string Name, string Value)[] otherwise)
    {
        var page = await citizen.OpenAsync(Address);
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        return await citizen.SubmitAsync(page, Form, [.. Filled, .. otherwise]);
    }

    /// <summary>Fills a form in and sends it with files, which the browser of the tests cannot choose.</summary>
    public static async Task<SitePage> SendFilesAsync(this SiteBrowser citizen, SitePage page, string form, (string Name, byte[] Bytes)[] files, params (string Name, string Value)[] values)
    {
        var found = page.Form(form);
        using var body = new MultipartFormDataContent();
        foreach (var element in found.Elements.Where(element => element.GetAttribute("name") is { Length: > 0 } name && values.All(value => value.Name != name)))
        {
            if (element is IHtmlInputElement { Type: "file" or "radio" or "checkbox" } input && !input.IsChecked || element is IHtmlButtonElement)
                continue;
            body.Add(new StringContent(found.Value(element.GetAttribute("name")!)), element.GetAttribute("name")!);
        }

        foreach (var (name, value) in values)
            body.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
            body.Add(new ByteArrayContent(bytes), "Files", name);
        using var response = await citizen.Client.PostAsync(new Uri(page.Address, found.GetAttribute("action")), body, TestContext.Current.CancellationToken);
        return await SitePage.ReadAsync(response, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks after a letter.</summary>
    public static async Task<SitePage> TrackAsync(this SiteBrowser citizen, string number, string secret, string tenant = MailboxSite.Government) =>
        await citizen.SubmitAsync(await citizen.OpenAsync($"/{tenant}/letters/track"), "#track-form", ("Number", number), ("Secret", secret));

    /// <summary>The name of the state in which the letter on the page is; null when the page shows no letter.</summary>
    public static string? State(this SitePage page) => page.Document.QuerySelector("[data-letter]")?.GetAttribute("data-letter");

    /// <summary>What the errors above the form say.</summary>
    public static string Errors(this SitePage page) => string.Join('\n', page.Document.QuerySelectorAll(".letter-errors li").Select(item => item.TextContent.Trim()));

    /// <summary>The letter's way as its page tells it.</summary>
    public static IReadOnlyList<string> Steps(this SitePage page) => [.. page.Document.QuerySelectorAll(".letter-timeline li > span:first-child").Select(step => step.TextContent)];

    /// <summary>The query code on the receipt.</summary>
    public static string Number(this SitePage receipt) => LetterNumber.Parse(Shown(receipt, "[data-number]")) ?? throw new InvalidOperationException(receipt.Text);

    /// <summary>The password on the receipt.</summary>
    public static string Password(this SitePage receipt) => LetterPassword.Normalize(Shown(receipt, "[data-password]"));

    /// <summary>What stands in a field.</summary>
    public static string Value(this IHtmlFormElement form, string name) => form.Elements.First(element => element.GetAttribute("name") == name) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        var other => throw new InvalidOperationException(other.TagName),
    };

    public static bool IsChosen(this IHtmlFormElement form, string name, string value) =>
        form.Elements.OfType<IHtmlInputElement>().Any(input => input.Name == name && input.Value == value && input.IsChecked);

    private static string Shown(SitePage page, string selector) =>
        page.Document.QuerySelector(selector)?.TextContent ?? throw new InvalidOperationException($"{(int)page.Status} {page.Address}: {page.Document.QuerySelector("main")?.TextContent}");
}
