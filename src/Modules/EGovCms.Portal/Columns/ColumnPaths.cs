using EGovCms.Contents.Abstractions.Display;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Portal.Columns;

/// <summary>Answers for the paths of columns.</summary>
internal sealed class ColumnPaths(ColumnTrees trees, ColumnPages pages) : IPublicPath
{
    public async ValueTask<IResult?> FindAsync(HttpContext http, string path) =>
        (await trees.GetAsync(http.RequestAborted)).FindPath(path) is { } column
            ? ColumnLanguages.Elsewhere(http, column) ?? await pages.ShowAsync(column, http)
            : null;
}
