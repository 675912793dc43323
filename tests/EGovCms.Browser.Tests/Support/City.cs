using EGovCms.Testing.Site;

namespace EGovCms.Browser.Tests.Support;

/// <summary>The sample city for everyone who only reads: one for the run. Whoever changes something takes <see cref="OwnCity"/>.</summary>
public sealed class City : SiteFixture
{
    protected override string? Template => "city";

    /// <summary>Its search is filled before anybody asks.</summary>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using var browser = CreateBrowser();
        await browser.OpenUntilAsync("/search?q=火把", page => page.Document.QuerySelector(".find__title") is not null);
    }
}
