using EGovCms.Contents.Abstractions.Display;
using EGovCms.Statistics.Abstractions;

namespace EGovCms.Statistics.Reads;

/// <summary>
/// Tells the page of an item how often it was read, as <c>Model.Reads</c>. The number is as old as the kept page: a page that went with each reader would be kept for nobody.
/// </summary>
internal sealed class ReadsOfArticle(ArticleReads reads) : IContentPageContributor
{
    public bool TellsDependencies => true;

    public async ValueTask ContributeAsync(ContentPageContext context) =>
        context.Shape["Reads"] = await reads.OfAsync(context.Item.ContentItemId, context.Http.RequestAborted);
}
