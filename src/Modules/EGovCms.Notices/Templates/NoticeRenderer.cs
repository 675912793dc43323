using System.Globalization;
using System.Text.Json.Nodes;
using EGovCms.Data;
using EGovCms.Data.Settings;
using EGovCms.Theming.Templates;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Notices.Templates;

/// <summary>Renders notices by the tenant's own texts, then the module's.</summary>
internal sealed class NoticeRenderer(NoticeTemplates templates, TenantDb db, ISettingsStore settings, ITextRenderer liquid)
{
    /// <summary>The notice in the language, or the one nearest to it; null when there is no template of that name.</summary>
    /// <exception cref="TemplateException">A text is not Liquid, or went over a limit.</exception>
    public async Task<NoticeWords?> RenderAsync(string name, string culture, JsonObject model, CancellationToken cancellation)
    {
        if (templates.Find(name) is not { } template)
            return null;
        var chosen = template.Choose(culture, (await settings.GetAsync<SiteSettings>(cancellation)).Culture);
        var own = await db.Set<TemplateRow>().AsNoTracking().Where(t => t.Name == template.Name && t.Culture == chosen)
            .ToDictionaryAsync(t => t.Part, t => t.Text, cancellation);
        return await RenderAsync(template, chosen, own, model, cancellation);
    }

    /// <summary>The template with some of its texts replaced.</summary>
    public async Task<NoticeWords> RenderAsync(
        NoticeTemplate template, string culture, IReadOnlyDictionary<string, string> own, JsonObject model, CancellationToken cancellation)
    {
        // Of this method alone: the caller's language is its own again when it returns.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        return new NoticeWords(
            (await PartAsync(NoticeParts.Subject, TextOutput.Plain))?.Trim(),
            await PartAsync(NoticeParts.Text, TextOutput.Plain),
            await PartAsync(NoticeParts.Html, TextOutput.Html),
            (await PartAsync(NoticeParts.Sms, TextOutput.Plain))?.Trim());

        async Task<string?> PartAsync(string part, TextOutput output) =>
            own.TryGetValue(part, out var text) || template.Texts.TryGetValue((part, culture), out text)
                ? await liquid.RenderAsync($"{template.Name}.{part}.{culture}", text, model, output, cancellation)
                : null;
    }
}
