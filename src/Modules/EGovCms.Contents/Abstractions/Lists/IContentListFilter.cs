namespace EGovCms.Contents.Abstractions.Lists;

/// <summary>Lets the administration's list of contents be narrowed by something that a feature knows of items. Scoped.</summary>
public interface IContentListFilter
{
    /// <summary>The key in the list's address.</summary>
    string Name { get; }

    /// <summary>The label of the choice.</summary>
    string Label { get; }

    /// <summary>The text of the choice that narrows nothing.</summary>
    string All { get; }

    /// <summary>What can be chosen; the filter is not offered when there is nothing.</summary>
    ValueTask<IReadOnlyList<ContentListChoice>> ChoicesAsync(CancellationToken cancellation);

    /// <summary>The ids of the items of a choice, as a query of the tenant's store, which becomes part of the list's statement.</summary>
    IQueryable<string> ItemIds(string value);
}
