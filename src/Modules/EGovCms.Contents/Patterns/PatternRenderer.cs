using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EGovCms.Contents.Patterns;

/// <summary>
/// Patterns see the item alone: they run while it is being stored, so they get a small engine of their own, with nothing
/// of a request or a page in it.
/// </summary>
internal sealed partial class PatternRenderer(IServiceProvider services, ILogger<PatternRenderer> log) : IPatternRenderer
{
    private const int MaxSteps = 1_000;
    private const string ItemsKey = "Items";

    private static readonly FluidParser Parser = new();
    private static readonly TemplateOptions Options = CreateOptions();

    public async ValueTask<string> RenderAsync(string pattern, ContentItem item, CancellationToken cancellation)
    {
        if (!Parser.TryParse(pattern, out var template, out var error))
        {
            Unusable(pattern, item.ContentType, error);
            return "";
        }

        var context = new TemplateContext(Options);
        context.SetValue("ContentItem", item);
        context.SetValue("Model", new PatternModel(item));
        // Asked for when a pattern wants it alone: the store of items itself asks for the handlers that render patterns.
        context.AmbientValues[ItemsKey] = new Func<IContentItems>(services.GetRequiredService<IContentItems>);
        try
        {
            return await template.RenderAsync(context, NullEncoder.Default);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Unusable(pattern, item.ContentType, fault.Message);
            return "";
        }
    }

    private static TemplateOptions CreateOptions()
    {
        var options = new TemplateOptions { MaxSteps = MaxSteps };
        var members = options.MemberAccessStrategy;
        members.Register<ContentItem, object?>("ContentItemId", item => item.ContentItemId);
        members.Register<ContentItem, object?>("ContentType", item => item.ContentType);
        members.Register<ContentItem, object?>("DisplayText", item => item.DisplayText);
        members.Register<ContentItem, object?>("Author", item => item.Author);
        members.Register<ContentItem, object?>("Owner", item => item.Owner);
        members.Register<ContentItem, object?>("CreatedUtc", item => item.CreatedUtc);
        members.Register<ContentItem, object?>("PublishedUtc", item => item.PublishedUtc);
        members.Register<ContentItem, object?>("ModifiedUtc", item => item.ModifiedUtc);
        members.Register<ContentItem, object?>("Content", item => item.Content);
        members.Register<JsonObject, object?>((json, name) => json[name]);
        options.ValueConverters.Add(value => value switch
        {
            JsonArray array => array.ToArray(),
            JsonValue text when text.TryGetValue<string>(out var read) => read,
            JsonValue other => other.ToString(),
            _ => null,
        });
        members.Register<PatternModel, object?>("ContentItem", model => model.ContentItem);
        options.Filters.AddFilter("display_text", static (input, _, _) => StringValue.Create(DisplayText(input)));
        options.Filters.AddFilter("container", static async (input, _, context) =>
            input.ToObjectValue() is ContentItem { } contained && contained.Content["ContainedPart"]?["ListContentItemId"]?.ToString() is { Length: > 0 } id
                && await ((Func<IContentItems>)context.AmbientValues[ItemsKey])().GetAsync(id, VersionOption.Latest) is { } container
                    ? FluidValue.Create(container, context.Options)
                    : NilValue.Instance);
        options.Filters.AddFilter("slugify", static (input, _, _) => StringValue.Create(Slug.From(input.ToStringValue())));
        return options;
    }

    private static string DisplayText(FluidValue input) => input.ToObjectValue() switch
    {
        ContentItem item => item.DisplayText,
        JsonObject json => json[nameof(ContentItem.DisplayText)]?.ToString() ?? "",
        _ => "",
    };

    /// <summary>What <c>Model</c> is in a pattern.</summary>
    private sealed record PatternModel(ContentItem ContentItem);

    [LoggerMessage(3101, LogLevel.Warning, "The pattern '{Pattern}' of the content type '{ContentType}' cannot be used: {Reason}")]
    private partial void Unusable(string pattern, string contentType, string reason);
}
