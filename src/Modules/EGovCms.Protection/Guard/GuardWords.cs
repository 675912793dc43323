using Microsoft.Extensions.Localization;

namespace EGovCms.Protection.Guard;

/// <summary>What the guard says to people.</summary>
internal sealed class GuardWords(IStringLocalizer<ProtectionText> text)
{
    public string this[Again why] => text["Again_" + why];

    public string Repeated => text["Guard_Repeated"];

    public string TooMany(TimeSpan wait, string phone)
    {
        var period = wait > TimeSpan.FromMinutes(90)
            ? text["Guard_Hours", (int)Math.Ceiling(wait.TotalHours)]
            : text["Guard_Minutes", Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))];
        return text["Guard_TooMany", period.Value, phone];
    }
}
