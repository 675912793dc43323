using EGovCms.Content.Items;
using EGovCms.Theming.Liquid;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Lists;

/// <summary><c>container</c>: the public item in whose list an item stands, or nothing.</summary>
internal sealed class ListLiquid : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter("container", "{{ Model.ContentItem | container | display_text }}", "The public item in whose list an item stands."),
    ];

    public void Configure(TemplateOptions options) => options.Filters.AddFilter("container", ContainerAsync);

    private static async ValueTask<FluidValue> ContainerAsync(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        if (input.ToObjectValue() is not ContentItem item || item.As<ContainedPart>() is not { ListContentItemId.Length: > 0 } part)
            return NilValue.Instance;
        var container = await context.Services().GetRequiredService<IContentItems>().GetAsync(part.ListContentItemId);
        return container is null ? NilValue.Instance : FluidValue.Create(container, context.Options);
    }
}
