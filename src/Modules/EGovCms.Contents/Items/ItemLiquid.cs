using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Liquid;
using EGovCms.Theming.Liquid.Values;
using EGovCms.Theming.Shapes;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Items;

/// <summary><c>shape_build_display</c>, <c>content_item_id</c>, and the global name <c>Content</c>.</summary>
internal sealed class ItemLiquid : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter("shape_build_display", "{{ item | shape_build_display: \"Summary\" | shape_render }}", "The shape of an item, or of one that stands inside another, in a display type."),
        LiquidEntry.Filter("content_item_id", "{% assign item = \"4fwgs9hqz0qmb6d8p9hwtcxxjs\" | content_item_id %}", "The public item with the id; of a list of ids the items. So do `Content.ContentItemId[\"…\"]`, `Content.Alias[\"footer\"]` and `Content.Slug[\"news/today\"]`."),
    ];

    public void Configure(TemplateOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Scope.SetValue("Content", new ContentValue());
        var members = options.MemberAccessStrategy;
        members.Register<FieldOfPart, object?>("Name", field => field.Field.Name);
        members.Register<FieldOfPart, object?>("FieldName", field => field.Field.FieldName);
        members.Register<FieldOfPart, object?>("DisplayName", field => field.Field.DisplayName());
        members.Register<FieldOfPart, object?>("PartDefinition", field => field.Part);
        members.Register<ContentTypePartDefinition, object?>("Name", part => part.PartName);
        options.Filters.AddFilter("shape_build_display", static async (input, arguments, context) =>
            ItemValues.Of(input) is { } item ? FluidValue.Create(await BuildAsync(item, arguments.At(0).ToStringValue(), context), context.Options) : NilValue.Instance);
        options.Filters.AddFilter("content_item_id", static async (input, _, context) =>
        {
            if (input is not ArrayValue ids)
                return await FindAsync("ContentItemId", input.ToStringValue(), context);
            var found = await context.Services().GetRequiredService<IContentItems>().GetManyAsync([.. ids.Values.Select(id => id.ToStringValue())]);
            foreach (var id in ids.Values)
                context.Dependencies().Add(PageTag.Item(id.ToStringValue()));
            return new ArrayValue([.. found.Select(item => FluidValue.Create(item, context.Options))]);
        });
    }

    /// <summary>The item by its id, alias or path; nothing when it is not public.</summary>
    public static async ValueTask<FluidValue> FindAsync(string kind, string key, TemplateContext context)
    {
        var (services, cancellation) = (context.Services(), context.HttpContext()?.RequestAborted ?? default);
        var item = kind switch
        {
            "ContentItemId" => await services.GetRequiredService<IContentItems>().GetAsync(key, cancellation: cancellation),
            "Alias" when services.GetService<IContentAliases>() is { } aliases => await aliases.FindAsync(key, cancellation: cancellation),
            "Slug" when services.GetService<IContentPaths>() is { } paths => (await paths.FindAsync(key.Trim('/'), cancellation))?.Item,
            _ => null,
        };
        // What is not there may come with any item.
        context.Dependencies().Add(item is null ? PageTag.Content : PageTag.Item(item.ContentItemId));
        return item is null ? NilValue.Instance : FluidValue.Create(item, context.Options);
    }

    /// <summary>It stands inside a page, which keeps its one main heading.</summary>
    private static async Task<Shape> BuildAsync(ContentItem item, string displayType, TemplateContext context)
    {
        var shape = await context.Services().GetRequiredService<IContentShapes>().BuildAsync(item, displayType, context.HttpContext()?.RequestAborted ?? default);
        PartDisplayContext.MarkNested(shape);
        return shape;
    }
}
