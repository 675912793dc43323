using System.Globalization;
using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Nesting;

namespace EGovCms.Contents.Admin.Nesting;

internal sealed class NestedItemsUpdate(IContentItems items, IContentDefinitions definitions) : INestedItems
{
    public async ValueTask UpdateAsync(PartEditorContext context, string member, Action<JsonObject>? prepare)
    {
        var name = context.Name(member);
        var kept = Kept(context, member, name);
        if (context.Sent(name + ".add") is { Length: > 0 } type && await definitions.GetTypeAsync(type) is not null)
        {
            var added = ContentJson.WriteItem(await items.NewAsync(type));
            prepare?.Invoke(added);
            kept.Add(added);
        }

        context.Json[member] = new JsonArray([.. kept]);
    }

    /// <summary>What stays, in the order that was sent; what the form did not know of stays at the end.</summary>
    private static List<JsonNode?> Kept(PartEditorContext context, string member, string name)
    {
        var form = context.Form!;
        var orders = form[name + ".order"];
        var places = form[name + ".id"].Select((id, at) => (Id: id ?? "", Order: Number(at < orders.Count ? orders[at] : null, at * 10)))
            .DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => row.Order, StringComparer.Ordinal);
        var removed = form[name + ".remove"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. (context.Json[member] as JsonArray ?? []).OfType<JsonObject>()
            .Where(item => !removed.Contains(IdOf(item)))
            .OrderBy(item => places.GetValueOrDefault(IdOf(item), int.MaxValue))
            .Select(item => item.DeepClone())];
    }

    private static string IdOf(JsonObject item) => item[nameof(ContentItem.ContentItemId)]?.ToString() ?? "";

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
