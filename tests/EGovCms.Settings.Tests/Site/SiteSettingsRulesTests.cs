using EGovCms.Data.Settings;
using EGovCms.Settings.Site;

namespace EGovCms.Settings.Tests.Site;

public sealed class SiteSettingsRulesTests
{
    [Fact]
    public void Defaults_and_a_full_site_are_accepted()
    {
        Assert.Empty(SiteSettingsRules.Check(new SiteSettings()));
        Assert.Empty(SiteSettingsRules.Check(new SiteSettings { SiteName = "市政府", SiteIdCode = "5202000001", SiteDomain = "www.gzlps.gov.cn", MainColor = "#0f5aa6" }));
    }

    [Theory]
    [InlineData("520200001", "", "#0f5aa6", "zh-CN", "Asia/Shanghai", "SiteIdCode")]
    [InlineData("520200000一", "", "#0f5aa6", "zh-CN", "Asia/Shanghai", "SiteIdCode")]
    [InlineData("", "http://www.gzlps.gov.cn/", "#0f5aa6", "zh-CN", "Asia/Shanghai", "SiteDomain")]
    [InlineData("", "", "#ffcc00", "zh-CN", "Asia/Shanghai", "MainColor")]
    [InlineData("", "", "red;}", "zh-CN", "Asia/Shanghai", "MainColor")]
    [InlineData("", "", "#0f5aa6", "xx-YY", "Asia/Shanghai", "Culture")]
    [InlineData("", "", "#0f5aa6", "zh-CN", "Asia/Nowhere", "TimeZone")]
    public void Unusable_value_is_refused_with_its_field(string code, string domain, string color, string culture, string zone, string field)
    {
        var site = new SiteSettings { SiteIdCode = code, SiteDomain = domain, MainColor = color, Culture = culture, TimeZone = zone };

        Assert.Equal(field, Assert.Single(SiteSettingsRules.Check(site)).Field);
    }
}
