
namespace EGovCms.Theming.Templates;

internal sealed class TemplateCatalog(ThemingBlueprint theming) : ITemplateCatalog
{
    public IReadOnlyList<TemplateDescription> List(string? theme) =>
        [.. theming.Templates(theme).Sources.Select(s => new TemplateDescription(s.Name, s.Origin)).OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase)];

    public string? Find(string? theme, string name) => theming.Templates(theme).Source(name)?.Read();

    public TemplateException? Check(string name, string text)
    {
        try
        {
            theming.Engine.Parse(name, TenantTemplateCache.Origin, null, text);
            return null;
        }
        catch (TemplateException fault)
        {
            return fault;
        }
    }
}
