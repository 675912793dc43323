namespace EGovCms.Seo.Abstractions;

/// <summary>What a webmaster is told of a call that was not taken, or not whole.</summary>
public enum PushProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The engine does not accept the key.</summary>
    WrongKey,

    /// <summary>The engine does not count the addresses, or the site, as this key's.</summary>
    NotThisSite,

    /// <summary>The engine does not understand the call.</summary>
    NotUnderstood,

    /// <summary>Too many calls.</summary>
    TooOften,

    /// <summary>The day's quota is used up.</summary>
    QuotaUsed,

    /// <summary>The engine cannot be reached.</summary>
    NotReached,

    /// <summary>The engine has not answered in time.</summary>
    TooSlow,

    /// <summary>The engine has a fault of its own.</summary>
    Faulty,

    /// <summary>Some of the addresses were not taken, the others were.</summary>
    SomeNotTaken,

    /// <summary>The stored key cannot be read: the installation's keys are not those by which it was stored.</summary>
    KeyLost,
}
