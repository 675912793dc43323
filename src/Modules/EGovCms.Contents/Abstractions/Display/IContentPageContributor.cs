namespace EGovCms.Contents.Abstractions.Display;

/// <summary>
/// Adds to the public page of a content item: properties of its shape, title, meta tags, breadcrumbs. Scoped; all
/// registered ones are asked, in the order of their registration.
/// </summary>
public interface IContentPageContributor
{
    /// <summary>
    /// All that it reads is told to <see cref="EGovCms.Theming.Caching.PageDependencies"/>, by itself or by the services that it reads through. While
    /// one does not say so, kept pages of items go whenever anything public changes.
    /// </summary>
    bool TellsDependencies => false;

    ValueTask ContributeAsync(ContentPageContext context);
}
