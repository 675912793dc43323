using EGovCms.Data;
using EGovCms.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Notices.Templates;

/// <summary>Keeps the tenant's own texts.</summary>
internal sealed class TemplateEditor(TenantDb db, IAuditTrail audit)
{
    /// <summary>The tenant's own texts of a template, by part.</summary>
    public Task<Dictionary<string, string>> ReadAsync(string name, string culture, CancellationToken cancellation) =>
        db.Set<TemplateRow>().AsNoTracking().Where(t => t.Name == name && t.Culture == culture).ToDictionaryAsync(t => t.Part, t => t.Text, cancellation);

    /// <summary>Names and languages of templates with texts of the tenant's own.</summary>
    public async Task<HashSet<(string Name, string Culture)>> ChangedAsync(CancellationToken cancellation) =>
        [.. (await db.Set<TemplateRow>().AsNoTracking().Select(t => new { t.Name, t.Culture }).Distinct().ToListAsync(cancellation)).Select(t => (t.Name, t.Culture))];

    /// <summary>Stores what differs from the module's texts, and forgets what does not any more.</summary>
    public async Task SaveAsync(NoticeTemplate template, string culture, IReadOnlyDictionary<string, string> texts, CancellationToken cancellation)
    {
        var rows = await db.Set<TemplateRow>().Where(t => t.Name == template.Name && t.Culture == culture).ToDictionaryAsync(t => t.Part, cancellation);
        foreach (var (part, text) in texts)
        {
            var row = rows.GetValueOrDefault(part);
            if (text == Lines(template.Texts[(part, culture)]))
            {
                if (row is not null)
                    db.Remove(row);
            }
            else if (row is not null)
                row.Text = text;
            else
                db.Add(new TemplateRow { Name = template.Name, Part = part, Culture = culture, Text = text });
        }

        audit.Add("notice.template-changed", $"{template.Name} ({culture})", null, texts);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Goes back to the module's texts.</summary>
    public async Task RestoreAsync(NoticeTemplate template, string culture, CancellationToken cancellation)
    {
        db.RemoveRange(await db.Set<TemplateRow>().Where(t => t.Name == template.Name && t.Culture == culture).ToListAsync(cancellation));
        audit.Add("notice.template-restored", $"{template.Name} ({culture})");
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Line ends as stored: a browser sends others.</summary>
    public static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');
}
