namespace EGovCms.Seo.Abstractions;

/// <summary>What became of a call.</summary>
public enum PushOutcome
{
    /// <summary>Taken.</summary>
    Done,

    /// <summary>Not now: it is tried again by itself.</summary>
    Later,

    /// <summary>Not like this: somebody has to correct something.</summary>
    Refused,
}
