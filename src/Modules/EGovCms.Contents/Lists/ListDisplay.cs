using System.Globalization;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Lists;

/// <summary>Shows a page of the list's items: <c>?page=2</c>.</summary>
internal sealed class ListDisplay(IContentLists lists, IHttpContextAccessor accessor) : IPartDisplay
{
    private const int MaxPage = 10_000;

    public string PartName => nameof(ListPart);

    public async ValueTask DisplayAsync(PartDisplayContext context)
    {
        var settings = context.Part.GetSettings<ListPartSettings>();
        var size = Math.Clamp(settings.PageSize, 1, 100);
        var page = Page();
        var found = await lists.ListAsync(context.Item.ContentItemId, settings.EnableOrdering, (page - 1) * size, size + 1, context.Cancellation);
        List<ContentItem> shown = [.. found.Take(size)];
        context.Shape["Items"] = await context.BuildAsync(shown, "Summary");
        context.Shape["ContentItems"] = shown;
        var pager = new Shape("PagerSlim") { ["Previous"] = page > 1 ? Url(page - 1) : null, ["Next"] = found.Count > size ? Url(page + 1) : null };
        (context.Shape["Pager"], context.Shape["Previous"], context.Shape["Next"]) = (pager, pager["Previous"], pager["Next"]);
        context.Shape["Page"] = page;
    }

    private int Page() =>
        int.TryParse(accessor.HttpContext?.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, MaxPage) : 1;

    private string Url(int page)
    {
        var request = accessor.HttpContext?.Request;
        return $"{request?.PathBase.ToUriComponent()}{request?.Path.ToUriComponent()}{(page == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"?page={page}"))}";
    }
}
