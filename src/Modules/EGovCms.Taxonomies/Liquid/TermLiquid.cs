using EGovCms.Content.Items;
using EGovCms.Taxonomies.Abstractions;
using EGovCms.Theming.Liquid;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Taxonomies.Liquid;

/// <summary>
/// <c>taxonomy_terms</c>: the terms of a field or of ids; <c>inherited_terms</c>: a term and those above it. Terms are found wherever they stand,
/// so Orchard's argument that names the taxonomy only narrows.
/// </summary>
internal sealed class TermLiquid : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter("taxonomy_terms", "{% assign terms = Model.ContentItem.Content.Article.Column | taxonomy_terms %}", "The terms of a field, of a list of ids or of one id, as items; or `taxonomyId | taxonomy_terms: ids`."),
        LiquidEntry.Filter("inherited_terms", "{% assign way = term | inherited_terms: taxonomy %}", "A term and those above it, the nearest first."),
    ];

    public void Configure(TemplateOptions options)
    {
        options.Filters.AddFilter("taxonomy_terms", static async (input, arguments, context) =>
        {
            var asked = await IdsAsync(arguments.Count > 0 && input is StringValue ? arguments.At(0) : input, context);
            return Items(asked, await TreeAsync(context), TaxonomyOf(arguments.Count > 0 && input is StringValue ? input : NilValue.Instance), context);
        });
        options.Filters.AddFilter("inherited_terms", static async (input, arguments, context) =>
        {
            var (tree, taxonomy) = (await TreeAsync(context), TaxonomyOf(arguments.At(0)));
            var id = input.ToObjectValue() is ContentItem term ? term.ContentItemId : input.ToStringValue();
            if (tree.Find(id) is not { } column || (taxonomy.Length > 0 && column.TaxonomyId != taxonomy))
                return new ArrayValue([]);
            // The term itself first, as in Orchard Core.
            return new ArrayValue([.. column.Way.Reverse().Select(each => FluidValue.Create(each.Item, context.Options))]);
        });
    }

    private static ValueTask<ColumnTree> TreeAsync(TemplateContext context) =>
        context.Services().GetRequiredService<IColumns>().GetAsync(context.HttpContext()?.RequestAborted ?? default);

    /// <summary>A taxonomy by its id or as an item.</summary>
    private static string TaxonomyOf(FluidValue value) => value.ToObjectValue() is ContentItem item ? item.ContentItemId : value.ToStringValue();

    /// <summary>The ids in a taxonomy field, a list of ids, or a single one.</summary>
    private static async ValueTask<IReadOnlyList<string>> IdsAsync(FluidValue value, TemplateContext context)
    {
        if (value is DictionaryValue or ObjectValueBase || value.Type == FluidValues.Dictionary)
            value = await value.GetValueAsync("TermContentItemIds", context);
        return value switch
        {
            ArrayValue ids => [.. ids.Values.Select(id => id.ToStringValue())],
            StringValue id when id.ToStringValue().Length > 0 => [id.ToStringValue()],
            _ => [],
        };
    }

    private static ArrayValue Items(IReadOnlyList<string> ids, ColumnTree tree, string taxonomy, TemplateContext context) =>
        new([.. ids.Select(tree.Find).OfType<Column>()
            .Where(column => taxonomy.Length == 0 || column.TaxonomyId == taxonomy)
            .Select(column => FluidValue.Create(column.Item, context.Options))]);
}
