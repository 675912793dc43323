using System.Text;
using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Filters;

/// <summary><c>t</c>, <c>slugify</c>, <c>html_class</c>.</summary>
internal sealed class TextFilters : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter("t", "{{ \"ReadMore\" | t }}", "The text of the theme's or module's resources in the visitor's language; arguments fill `{0}`, `{1}` …"),
        LiquidEntry.Filter("slugify", "{{ \"六盘水 2026\" | slugify }}", "Letters and digits in lower case, hyphens between them."),
        LiquidEntry.Filter("html_class", "{{ Model.ContentItem.ContentType | html_class }}", "The same, for the attribute `class`."),
    ];

    public void Configure(TemplateOptions options)
    {
        options.Filters.AddFilter("t", Translate);
        options.Filters.AddFilter("slugify", (input, _, _) => StringValue.Create(Slug(input.ToStringValue())));
        options.Filters.AddFilter("html_class", (input, _, _) => StringValue.Create(Slug(input.ToStringValue())));
    }

    private static ValueTask<FluidValue> Translate(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var key = input.ToStringValue();
        var liquid = (LiquidContext)context;
        var homes = liquid.Template is { } template ? liquid.Session.Templates.HomesOf(template.Name) : [];
        var text = liquid.Session.Environment.Texts.Find(key, homes, liquid.Session.Templates.Theme) ?? key;
        if (arguments.Count == 0)
            return StringValue.Create(text);
        var values = arguments.Values.Select(object? (v) => v.ToStringValue()).ToArray();
        return StringValue.Create(string.Format(context.CultureInfo, text, values));
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text.Trim())
        {
            if (char.IsLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
