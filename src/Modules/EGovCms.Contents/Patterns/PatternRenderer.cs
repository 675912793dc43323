using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.Logging;

namespace EGovCms.Contents.Patterns;

/// <summary>
/// Patterns see the item alone: they run while it is being stored, so they get a small engine of their own, with nothing
/// of a request or a page in it.
/// </summary>
internal sealed partial class PatternRenderer(ILogger<PatternRenderer> log) : IPatternRenderer
{
    private const int MaxSteps = 1_000;

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
        options.Filters.AddFilter("slugify", static (input, _, _) => StringValue.Create(Slug.From(input.ToStringValue())));
        return options;
    }

    [LoggerMessage(3101, LogLevel.Warning, "The pattern '{Pattern}' of the content type '{ContentType}' cannot be used: {Reason}")]
    private partial void Unusable(string pattern, string contentType, string reason);
}
