namespace EGovCms.Portal.Columns;

/// <summary>A column 栏目 of the site, as the portal lists it: a term of the taxonomy whose alias is <c>columns</c>.</summary>
internal sealed class Column
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Without leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>One of the kinds of the guide 国办发〔2017〕47号, such as 工作动态, or empty.</summary>
    public string Type { get; init; } = "";

    public string Description { get; init; } = "";

    public string Keywords { get; init; } = "";

    public string ListStyle { get; init; } = ColumnListStyle.List;

    /// <summary>Where the column leads instead of listing, or empty.</summary>
    public string Target { get; init; } = "";

    /// <summary>Its language, that of the column above unless it has one of its own; empty for a column of all languages.</summary>
    public string Culture { get; init; } = "";

    /// <summary>The set of its translations, or empty.</summary>
    public string LocalizationSet { get; init; } = "";

    public Column? Parent { get; init; }

    public IReadOnlyList<Column> Children { get; internal set; } = [];

    /// <summary>Its own id and those of all columns below.</summary>
    public IReadOnlyList<string> Ids { get; internal set; } = [];

    public string Url => "~/" + Path;

    public Column Root => Parent?.Root ?? this;

    /// <summary>From the top column to this one.</summary>
    public IEnumerable<Column> Way => Parent is null ? [this] : Parent.Way.Append(this);
}
