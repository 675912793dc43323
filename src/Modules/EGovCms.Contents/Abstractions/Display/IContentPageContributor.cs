namespace EGovCms.Contents.Abstractions.Display;

/// <summary>
/// Adds to the public page of a content item: properties of its shape, title, meta tags, breadcrumbs. Scoped; all
/// registered ones are asked, in the order of their registration.
/// </summary>
public interface IContentPageContributor
{
    ValueTask ContributeAsync(ContentPageContext context);
}
