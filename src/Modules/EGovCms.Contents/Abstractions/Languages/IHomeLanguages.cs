namespace EGovCms.Contents.Abstractions.Languages;

/// <summary>Tells in which languages a site has a home page. Scoped.</summary>
public interface IHomeLanguages
{
    /// <summary>The site's languages in which a home page is public; none for a home page without a language, which stands for all.</summary>
    ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellation = default);
}
