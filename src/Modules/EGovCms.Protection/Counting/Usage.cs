namespace EGovCms.Protection.Counting;

/// <summary>Whether a form was taken before.</summary>
internal enum Usage
{
    /// <summary>It was not.</summary>
    First,

    /// <summary>It was.</summary>
    Repeated,

    /// <summary>It was opened so long ago, for the present load, that nobody remembers.</summary>
    Unknown,
}
