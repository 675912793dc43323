using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace EGovCms.Browser.Tests.Support;

/// <summary>
/// All rules of axe-core, on a page as it stands. The script is put into the page once and asked there: its makers' own runner for Playwright opens a second page for each run,
/// which takes longer than the rules.
/// </summary>
internal static class AxeExtensions
{
    // Of the rules these alone look at colours: what else was found in light stands in dark too.
    private static readonly string[] ColorRules = ["color-contrast", "link-in-text-block"];

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // What passes is counted for nobody, and leaving it out is quicker.
    private const string Run = """
        async rules => {
          const result = await axe.run(document, { resultTypes: ['violations'], ...(rules.length ? { runOnly: rules } : {}) });
          return result.violations.map(violation => [`${violation.id}: ${violation.help}`, ...violation.nodes.map(node =>
            `  ${node.html}\n    ${[...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')}`)].join('\n')).join('\n');
        }
        """;

    /// <summary>In light and in dark, or as said.</summary>
    public static async Task AssertAccessibleAsync(this IPage page, params ColorScheme[] schemes)
    {
        var isFirst = true;
        foreach (var scheme in schemes is [] ? [ColorScheme.Light, ColorScheme.Dark] : schemes)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await SettleAsync(page);
            if (isFirst)
                await page.EvaluateAsync(Script);
            var found = await page.EvaluateAsync<string>(Run, isFirst ? [] : ColorRules);
            Assert.True(found.Length == 0, $"{page.Url}, {scheme}:\n{found}");
            isFirst = false;
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    /// <summary>Colours that are still on their way from light to dark would be measured in between.</summary>
    private static Task<int> SettleAsync(IPage page) => page.EvaluateAsync<int>(
        "async () => (await Promise.allSettled(document.getAnimations().filter(a => a instanceof CSSTransition).map(a => a.finished))).length");
}
