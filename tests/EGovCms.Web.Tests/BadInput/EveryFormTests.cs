using System.Net;
using AngleSharp.Html.Dom;
using EGovCms.Tenancy;
using EGovCms.Web.Tests.Isolation;

namespace EGovCms.Web.Tests.BadInput;

/// <summary>Every endpoint that takes a form, of every module: no input is an error of the server.</summary>
public sealed class EveryFormTests(GovernedCity city) : IClassFixture<GovernedCity>
{
    // A module may treat each as text; none may fail over it.
    private static readonly string[] Hostile = ["'\"><script>{{ 1 }}{% if %}", "../../../etc/passwd", "\u0000\u202e\ud83d\ude00", "99999999999999999999999", "-1", "[]", "{\"a\":"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ShellSettings.DefaultName)]
    [InlineData("jw")]
    public async Task Empty_form_to_any_endpoint_is_no_error_of_the_server(string tenant)
    {
        using var browser = await city.SignInAsync(ShellSettings.DefaultName);
        var page = await browser.OpenAsync("/Admin/Users/Create", Token);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var failed = new List<string>();
        var taken = 0;
        foreach (var endpoint in (await EndpointTable.ReadAsync(city, tenant)).Where(e => e.Method == HttpMethod.Post && e.IsGuarded))
        {
            using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            using var answer = await browser.Client.PostAsync(new Uri(endpoint.Address, UriKind.Relative), content, Token);
            if ((int)answer.StatusCode >= 500)
                failed.Add($"{(int)answer.StatusCode} {endpoint}");
            if (answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity)
                taken++;
        }

        Assert.Empty(failed);
        Assert.InRange(taken, 20, 1000);
    }

    [Fact]
    public async Task Hostile_text_in_any_field_of_any_form_is_no_error_of_the_server()
    {
        using var browser = await city.SignInAsync(ShellSettings.DefaultName);
        var failed = new List<string>();
        var sent = 0;
        foreach (var endpoint in (await EndpointTable.ReadAsync(city, "zx")).Where(e => e.Method == HttpMethod.Get && e.IsGuarded))
        {
            foreach (var text in Hostile)
            {
                var page = await browser.OpenAsync(endpoint.Address, Token);
                foreach (var form in page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().Where(f => Fill(f, text)))
                {
                    var answer = await browser.SubmitAsync(form, null);
                    sent++;
                    if ((int)answer.Status >= 500)
                        failed.Add($"{(int)answer.Status} {form.Action} of {endpoint} with {text}");
                }
            }
        }

        Assert.Empty(failed);
        Assert.InRange(sent, 50, 10_000);
    }

    private static bool Fill(IHtmlFormElement form, string text)
    {
        var filled = false;
        foreach (var field in form.Elements)
        {
            switch (field)
            {
                case IHtmlTextAreaElement area:
                    (area.Value, filled) = (text, true);
                    break;
                case IHtmlInputElement { Type: not ("hidden" or "checkbox" or "radio" or "file" or "submit" or "button") } input:
                    input.SetAttribute("type", "text");
                    (input.Value, filled) = (text, true);
                    break;
                default:
                    break;
            }
        }

        return filled;
    }
}
