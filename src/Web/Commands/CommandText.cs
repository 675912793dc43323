using System.Globalization;
using System.Resources;

namespace EGovCms.Web.Commands;

/// <summary>The command line's texts, <c>Resources/CommandText.resx</c>, in the culture of the process: a command speaks before any tenant is known.</summary>
internal sealed class CommandText
{
    private readonly ResourceManager _texts = new("EGovCms.Web.Resources.CommandText", typeof(CommandText).Assembly);

    public string this[string key] => _texts.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    public string this[string key, params object?[] arguments] => string.Format(CultureInfo.CurrentCulture, this[key], arguments);

    /// <summary>Chinese or English: as <c>--culture</c> says, else the language of the terminal, else Chinese as the product does.</summary>
    public static void SetCulture(string? wanted)
    {
        var language = wanted ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var culture = CultureInfo.GetCultureInfo(language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "zh-CN");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
    }
}
