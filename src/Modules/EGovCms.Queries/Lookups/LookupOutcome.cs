namespace EGovCms.Queries.Lookups;

/// <summary>What becomes of a question.</summary>
internal enum LookupOutcome
{
    /// <summary>There are records.</summary>
    Found,

    /// <summary>There are none: nobody by that name, or another value is wrong; which of them is told to nobody.</summary>
    NotFound,

    /// <summary>What was typed has not the form that it has to have, which says nothing about the data.</summary>
    Invalid,

    /// <summary>The guard of forms does not take it: too many, or a question is to be answered.</summary>
    Refused,

    /// <summary>The system is not open, not there, or cannot be asked in that way.</summary>
    Closed,
}
