using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Theming.Liquid.Values;
using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Filters;

/// <summary><c>jsonparse</c>; its counterpart <c>json</c> is Liquid's own.</summary>
internal sealed class JsonFilters : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter("jsonparse", "{% assign point = '{\"x\":1}' | jsonparse %}{{ point.x }}", "What a text of JSON holds; what is no text is given back."),
    ];

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public void Configure(TemplateOptions options) => options.Filters.AddFilter("jsonparse", static (input, _, _) => Parse(input));

    private static FluidValue Parse(FluidValue input)
    {
        if (input is not StringValue || input.ToStringValue() is not { Length: > 0 } text)
            return input;
        try
        {
            return JsonValueConverter.FromNode(JsonNode.Parse(text, documentOptions: Options));
        }
        catch (JsonException fault)
        {
            throw new ArgumentException($"What is given to 'jsonparse' is no JSON: {fault.Message}", fault);
        }
    }
}
