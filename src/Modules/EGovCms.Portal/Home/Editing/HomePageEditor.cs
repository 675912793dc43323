using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Portal.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Portal.Home.Editing;

/// <summary>Edits the blocks of a home page.</summary>
internal sealed class HomePageEditor(IEnumerable<IHomeBlock> modules, IStringLocalizer<PortalText> text) : IPartEditor
{
    private const int MaxCount = 30;

    public string PartName => nameof(HomePagePart);

    public Type Component => typeof(HomePageForm);

    public ValueTask UpdateAsync(PartEditorContext context)
    {
        var form = context.Form!;
        var blocks = BlockInput.Read(form, context.Name("Blocks"));
        string[] styles = [.. HomeStyle.All, .. modules.Select(module => module.Style)];
        foreach (var block in blocks)
            Check(block, context);

        context.Json["Headline"] = Source(context.Sent(context.Name("Headline")));
        context.Json["Carousel"] = context.Sent(context.Name("Carousel")).Length > 0;
        context.Json["Notice"] = Source(context.Sent(context.Name("Notice")));
        context.Json["Blocks"] = JsonSerializer.SerializeToNode(blocks.Select(block => block.ToBlock(styles)), ContentJson.Options);
        return ValueTask.CompletedTask;
    }

    private void Check(BlockInput block, PartEditorContext context)
    {
        string Name(string member) => $"{context.Name("Blocks")}.{block.Index}.{member}";
        if (block.Title.Length == 0)
            context.Errors.Add(Name("Title"), text["Error_BlockTitle"]);
        if (block.Columns.Count == 0 && HomeStyle.ShowsColumns(block.Style))
            context.Errors.Add(Name("Columns"), text["Error_BlockColumns"]);
        if (block.Columns.Count > BlockInput.MaxColumns)
            context.Errors.Add(Name("Columns"), text["Error_BlockColumnsMany"]);
        if (!int.TryParse(block.Count, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MaxCount)
            context.Errors.Add(Name("Count"), text["Error_BlockCount"]);
    }

    private static JsonObject? Source(string path) => path.Length == 0 ? null : new JsonObject { ["Column"] = path };
}
