using Microsoft.Extensions.Localization;

namespace EGovCms.Notices.Admin;

/// <summary>What templates are called: those of this module by its texts, others by their names.</summary>
internal static class TemplateTitles
{
    public static string Title(this IStringLocalizer<NoticesText> text, string name) =>
        text["Template_" + name.Replace('-', '_')] is { ResourceNotFound: false } known ? known.Value : name;
}
