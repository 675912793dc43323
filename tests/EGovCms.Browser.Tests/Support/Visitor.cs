using Microsoft.Playwright;

namespace EGovCms.Browser.Tests.Support;

/// <summary>With what someone comes.</summary>
internal sealed record Visitor
{
    public Device Device { get; init; } = Device.Desktop;

    public bool Scripts { get; init; } = true;

    public ReducedMotion Motion { get; init; } = ReducedMotion.NoPreference;

    /// <summary>Cookies of a session before, as <see cref="IBrowserContext.StorageStateAsync"/> gave them.</summary>
    public string? Session { get; init; }

    public BrowserNewContextOptions Options(string url) => new()
    {
        BaseURL = url,
        Locale = "zh-CN",
        TimezoneId = "Asia/Shanghai",
        JavaScriptEnabled = Scripts,
        ReducedMotion = Motion,
        StorageState = Session,
        ViewportSize = Device == Device.Phone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
        IsMobile = Device == Device.Phone,
        HasTouch = Device == Device.Phone,
    };
}

/// <summary>What is held in the hand, or stands on the desk.</summary>
public enum Device
{
    Desktop,
    Phone,
}
