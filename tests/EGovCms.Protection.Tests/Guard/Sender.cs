using System.Globalization;
using AngleSharp.Html.Dom;
using EGovCms.Testing.Site;
using EGovCms.Testing.Site.GuardedForm;

namespace EGovCms.Protection.Tests.Guard;

/// <summary>Does by hand what people and browsers do to have a form taken.</summary>
internal static class Sender
{
    public const string Form = "form:has(input[name='hc-token'])";

    public static string Said(this SitePage page) => page.Document.QuerySelector("#answer")!.TextContent;

    public static string Token(this SitePage page) => Value(page, "hc-token");

    public static bool AsksOpenly(this SitePage page) => page.Document.QuerySelector("[name='hc-answer']") is { } field && field.Closest("noscript") is null;

    /// <summary>The answer that the page's question wants.</summary>
    public static async Task<string> AnswerAsync(this GuardedSite site, SitePage page)
    {
        var (question, answer) = await site.AnswerAsync(page.Token());
        Assert.Equal(question, page.Document.QuerySelector($"label[for='{page.Document.QuerySelector("[name='hc-answer']")!.Id}']")!.TextContent);
        return answer;
    }

    /// <summary>What a browser with scripts puts into the form.</summary>
    public static void Work(this SitePage page)
    {
        var check = page.Document.QuerySelector("[data-human-check]")!;
        var bits = int.Parse(check.GetAttribute("data-bits")!, CultureInfo.InvariantCulture);
        ((IHtmlInputElement)page.Document.QuerySelector("[name='hc-work']")!).Value = BrowserWork.Solve(check.GetAttribute("data-work")!, bits);
    }

    private static string Value(SitePage page, string name) => ((IHtmlInputElement)page.Document.QuerySelector($"[name='{name}']")!).Value;
}
