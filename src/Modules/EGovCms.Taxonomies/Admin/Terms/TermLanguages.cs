using System.Globalization;
using System.Text.Json.Nodes;
using EGovCms.Admin.Abstractions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Data.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Taxonomies.Admin.Terms;

/// <summary>Links the terms of a tree that are the same in different languages. Asked only where the site has several.</summary>
internal sealed class TermLanguages(ISettingsStore settings, IStringLocalizer<TaxonomiesAdminText> text)
{
    /// <summary>The control that names the counterpart.</summary>
    public const string Control = "TranslationOf";

    private const string Part = "LocalizationPart";

    public async Task<TermTranslations?> ShowAsync(ContentItem taxonomy, ContentItem term, string? parent, IFormCollection? form, CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        if (!site.IsMultilingual)
            return null;
        var rows = Rows(taxonomy, site);
        var (culture, set) = (CultureOf(term, parent, rows, site), ItemLanguage.Of(term).Set);
        var others = rows.Where(row => row.Id != term.ContentItemId && row.Culture != culture).ToList();
        var linked = others.Where(row => set.Length > 0 && row.Set == set).ToList();
        var chosen = form is not null && form.ContainsKey(Control) ? form[Control].ToString() : linked.FirstOrDefault()?.Id ?? "";
        return new TermTranslations([.. others.Select(row => new SelectOption(row.Id, $"{NameOf(row.Culture)} · {row.Title}"))], chosen, linked);
    }

    /// <summary>Takes what was sent into the term and, where it has no set yet, into its counterpart.</summary>
    public async Task ApplyAsync(ContentItem taxonomy, ContentItem term, string? parent, IFormCollection form, FormErrors errors, CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        if (!form.ContainsKey(Control) || !site.IsMultilingual)
            return;
        var rows = Rows(taxonomy, site);
        var own = ItemLanguage.Of(term).Set;
        if (form[Control].ToString() is not { Length: > 0 } chosen)
        {
            if (own.Length > 0)
                Write(term.Content, "");
            return;
        }

        var culture = CultureOf(term, parent, rows, site);
        if (rows.Find(row => row.Id == chosen && row.Id != term.ContentItemId) is not { } counterpart)
        {
            errors.Add(Control, text["Translation_Gone"]);
            return;
        }

        var set = counterpart.Set.Length > 0 ? counterpart.Set : own.Length > 0 ? own : ContentIds.New();
        var rival = counterpart.Culture == culture ? counterpart : rows.Find(row => row.Id != term.ContentItemId && row.Set == set && row.Culture == culture);
        if (rival is not null)
        {
            errors.Add(Control, text["Translation_Taken", NameOf(culture), rival.Title]);
            return;
        }

        Write(term.Content, set);
        Write(counterpart.Node, set);
    }

    private static List<TermLanguage> Rows(ContentItem taxonomy, SiteSettings site)
    {
        var rows = new List<TermLanguage>();
        var above = new List<string>();
        foreach (var row in TermTree.Rows(taxonomy))
        {
            above.RemoveRange(row.Depth, above.Count - row.Depth);
            var (own, set) = ItemLanguage.Of(row.Node);
            var inherited = row.Depth > 0 ? above[row.Depth - 1] : site.Culture;
            above.Add(own.Length > 0 ? own : inherited);
            rows.Add(new TermLanguage(row.Node, row.Id, row.Title, inherited, above[^1], set));
        }

        return rows;
    }

    private static string CultureOf(ContentItem term, string? parent, List<TermLanguage> rows, SiteSettings site) =>
        ItemLanguage.Of(term).Culture is { Length: > 0 } own ? own
        : rows.Find(row => row.Id == term.ContentItemId)?.Inherited ?? rows.Find(row => row.Id == parent)?.Culture ?? site.Culture;

    private static void Write(JsonObject term, string set)
    {
        if (term[Part] is not JsonObject part)
            term[Part] = part = new JsonObject(ContentJson.NodeOptions);
        part["LocalizationSet"] = set;
    }

    private static string NameOf(string culture) => CultureInfo.GetCultureInfo(culture).NativeName;
}
