using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Theming.Shapes;
using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid;

/// <summary>What templates may see of shapes and content items.</summary>
internal static class ContentMembers
{
    public static void Register(TemplateOptions options)
    {
        var members = options.MemberAccessStrategy;
        members.Register<Shape, object?>((shape, name) => shape[name] ?? (name == "Type" ? shape.Type : Stored(shape, name)));

        members.Register<ContentItem, object?>("ContentItemId", item => item.ContentItemId);
        members.Register<ContentItem, object?>("ContentItemVersionId", item => item.ContentItemVersionId);
        members.Register<ContentItem, object?>("ContentType", item => item.ContentType);
        members.Register<ContentItem, object?>("DisplayText", item => item.DisplayText);
        members.Register<ContentItem, object?>("Published", item => item.Published);
        members.Register<ContentItem, object?>("Latest", item => item.Latest);
        members.Register<ContentItem, object?>("Author", item => item.Author);
        members.Register<ContentItem, object?>("Owner", item => item.Owner);
        members.Register<ContentItem, object?>("PublishedUtc", (item, context) => Local(item.PublishedUtc, context));
        members.Register<ContentItem, object?>("ModifiedUtc", (item, context) => Local(item.ModifiedUtc, context));
        members.Register<ContentItem, object?>("CreatedUtc", (item, context) => Local(item.CreatedUtc, context));
        members.Register<ContentItem, object?>("Content", item => item.Content);
    }

    /// <summary>What is stored of the part or field that a shape shows: <c>Model.Html</c>, or <c>Model.BagPart.ContentItems</c>.</summary>
    private static object? Stored(Shape shape, string name)
    {
        if ((shape["Part"] ?? shape["Field"]) is not JsonObject json)
            return null;
        return json.TryGetPropertyValue(name, out var value) ? value : name == (shape["Kind"] as string) || name == (shape["Name"] as string) ? json : null;
    }

    /// <summary>The same instant on the site's clock, so that a template that forgets <c>local</c> still shows the right day.</summary>
    private static FluidValue Local(DateTime? utc, TemplateContext context) =>
        utc is { } value
            ? new DateTimeValue(TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)), context.TimeZone))
            : NilValue.Instance;
}
