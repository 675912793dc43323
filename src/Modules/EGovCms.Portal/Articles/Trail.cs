using EGovCms.Portal.Columns;
using EGovCms.Theming.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Portal.Articles;

/// <summary>The way from the home page to a page 当前位置.</summary>
internal sealed class Trail(IHttpContextAccessor accessor, IStringLocalizer<PortalText> text)
{
    public IList<Breadcrumb> To(Column column) => [Home(), .. column.Way.Select(step => new Breadcrumb(step.Title, Resolve(step.Url)))];

    public IList<Breadcrumb> To(Column? column, string title) => [.. column is null ? [Home()] : To(column), new(title, null)];

    private Breadcrumb Home() => new(text["Home"], Resolve("~/"));

    private string Resolve(string url) => accessor.HttpContext is { } http ? Links.Resolve(http, url) : url;
}
