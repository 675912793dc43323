namespace EGovCms.Admin.Abstractions;

/// <summary>How wide a page's content may grow.</summary>
public enum PageWidth
{
    /// <summary>The whole width: lists, tables, editors with a side column.</summary>
    Wide,

    /// <summary>A comfortable measure for a form.</summary>
    Narrow,
}
