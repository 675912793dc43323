using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EGovCms.Browser.Tests.Support;

/// <summary>All rules of axe-core, on a page as it stands.</summary>
internal static class AxeExtensions
{
    // What passes is counted for nobody: leaving it out makes a run on a long page several times as quick.
    private static readonly AxeRunOptions Options = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>In light and in dark, or as said.</summary>
    public static async Task AssertAccessibleAsync(this IPage page, params ColorScheme[] schemes)
    {
        foreach (var scheme in schemes is [] ? [ColorScheme.Light, ColorScheme.Dark] : schemes)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await SettleAsync(page);
            var result = await page.RunAxe(Options);
            Assert.True(result.Violations.Length == 0, $"{page.Url}, {scheme}:\n{Describe(result.Violations)}");
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    /// <summary>Colours that are still on their way from light to dark would be measured in between.</summary>
    private static Task<int> SettleAsync(IPage page) => page.EvaluateAsync<int>(
        "async () => (await Promise.allSettled(document.getAnimations().filter(a => a instanceof CSSTransition).map(a => a.finished))).length");

    private static string Describe(AxeResultItem[] violations)
    {
        var text = new StringBuilder();
        foreach (var violation in violations)
        {
            text.Append(violation.Id).Append(": ").Append(violation.Help).Append('\n');
            foreach (var node in violation.Nodes)
                text.Append("  ").Append(node.Html).Append("\n    ").AppendJoin("; ", node.Any.Concat(node.All).Select(check => check.Message)).Append('\n');
        }

        return text.ToString();
    }
}
