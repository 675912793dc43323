using EGovCms.Contents.Abstractions;
using Markdig;

namespace EGovCms.Contents.Markdown;

/// <summary>Markdown to HTML that is as clean as a body written in HTML.</summary>
internal sealed class MarkdownRenderer(IHtmlCleaner cleaner)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseAutoLinks().UseEmphasisExtras().UseFootnotes().UseFigures().UseTaskLists()
        .Build();

    public string ToHtml(string markdown) => cleaner.Clean(Markdig.Markdown.ToHtml(markdown, Pipeline));
}
