using System.Text;
using EGovCms.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Liquid.Reference;

/// <summary>Writes the reference page of Liquid from what all modules of an installation register.</summary>
public static class LiquidReference
{
    /// <summary>The page, in Markdown.</summary>
    /// <exception cref="InvalidOperationException">Something that is registered is not described, or the other way round.</exception>
    public static string Write(ModuleCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var extensions = Extensions(catalog).ToList();
        var engine = new LiquidEngine(extensions.Select(e => e.Extension), new LiquidOptions());
        var standard = new LiquidEngine([], new LiquidOptions());
        var entries = extensions.SelectMany(e => e.Extension.Describe().Select(entry => (e.Module, Entry: entry))).ToList();
        Check(engine, standard, [.. entries.Select(e => e.Entry)]);

        var page = new StringBuilder(Head);
        WriteEntries(page, "Tags", LiquidKind.Tag, entries);
        WriteEntries(page, "Filters", LiquidKind.Filter, entries);
        WriteNames(page, "Liquid's own tags", engine.TagNames.Intersect(standard.TagNames).Except(Described(entries, LiquidKind.Tag)));
        WriteNames(page, "Liquid's own filters", engine.FilterNames.Intersect(standard.FilterNames).Except(Described(entries, LiquidKind.Filter)));
        WriteGlobals(page, engine);
        return page.ToString();
    }

    private const string Head = """
        # Liquid

        <!-- Written by `dotnet run --project bench/EGovCms.Bench -- liquid` from the code. Change the descriptions there: each stands beside what it describes. -->

        What templates can use, by the feature that brings it. Output is encoded for HTML unless it passes `raw` or a filter that gives HTML.
        A page that is kept for all visitors is dropped when something that one of these read has changed; see "Kept pages" in
        [architecture.md](architecture.md).

        """;

    private static IEnumerable<(string Module, ILiquidExtension Extension)> Extensions(ModuleCatalog catalog)
    {
        // Extensions take nothing of a tenant, so they can be made without one.
        var nothing = new ServiceCollection().BuildServiceProvider();
        var assemblies = catalog.Modules.Select(module => module.Assembly).Prepend(typeof(LiquidReference).Assembly).Distinct();
        foreach (var assembly in assemblies)
        {
            var types = assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ILiquidExtension)));
            foreach (var type in types.OrderBy(type => type.FullName, StringComparer.Ordinal))
                yield return (assembly.GetName().Name!, (ILiquidExtension)ActivatorUtilities.CreateInstance(nothing, type));
        }
    }

    private static void Check(LiquidEngine engine, LiquidEngine standard, IReadOnlyList<LiquidEntry> entries)
    {
        var tags = entries.Where(e => e.Kind == LiquidKind.Tag).Select(e => e.Name).ToList();
        var filters = entries.Where(e => e.Kind == LiquidKind.Filter).Select(e => e.Name).ToList();
        string[] undescribed = [.. engine.TagNames.Except(standard.TagNames).Except(tags), .. engine.FilterNames.Except(standard.FilterNames).Except(filters)];
        string[] unknown = [.. tags.Except(engine.TagNames), .. filters.Except(engine.FilterNames)];
        if (undescribed.Length + unknown.Length > 0)
            throw new InvalidOperationException($"Describe in ILiquidExtension.Describe: {string.Join(", ", undescribed)}. Described, but not registered: {string.Join(", ", unknown)}.");
    }

    private static IEnumerable<string> Described(IEnumerable<(string Module, LiquidEntry Entry)> entries, LiquidKind kind) =>
        entries.Where(e => e.Entry.Kind == kind).Select(e => e.Entry.Name);

    private static void WriteEntries(StringBuilder page, string title, LiquidKind kind, IEnumerable<(string Module, LiquidEntry Entry)> entries)
    {
        page.Append("\n## ").Append(title).Append('\n');
        var groups = entries.Where(e => e.Entry.Kind == kind).GroupBy(e => e.Module).OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            page.Append("\n### ").Append(group.Key).Append("\n\n| Name | Example | What it does |\n| --- | --- | --- |\n");
            foreach (var (_, entry) in group.OrderBy(e => e.Entry.Name, StringComparer.Ordinal))
                page.Append("| `").Append(entry.Name).Append("` | `").Append(Cell(entry.Syntax)).Append("` | ").Append(Cell(entry.Summary)).Append(" |\n");
        }
    }

    private static void WriteNames(StringBuilder page, string title, IEnumerable<string> names) =>
        page.Append("\n## ").Append(title).Append("\n\n").AppendJoin(", ", names.Order(StringComparer.Ordinal).Select(name => $"`{name}`")).Append('\n');

    private static void WriteGlobals(StringBuilder page, LiquidEngine engine)
    {
        page.Append("\n## Names that every template knows\n\n| Name | What it is |\n| --- | --- |\n| `Model` | The shape under way; `Model.ContentItem` is the item that it shows |\n");
        foreach (var name in engine.Globals.Keys.Order(StringComparer.Ordinal))
            page.Append("| `").Append(name).Append("` | ").Append(Globals.Summaries[name]).Append(" |\n");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
