using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;

namespace EGovCms.Search.Pages;

/// <summary>Tells browsers, on each page, of the site's search, and brings what helps while somebody types.</summary>
internal sealed class SearchBox : IZoneContributor
{
    public ValueTask ContributeAsync(ZoneContext context)
    {
        context.Add("Head", new Shape("SearchHead"));
        return ValueTask.CompletedTask;
    }
}
