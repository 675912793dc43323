namespace EGovCms.Protection.Abstractions;

/// <summary>What speaks for spam.</summary>
public enum SpamSign
{
    /// <summary>The field that people neither see nor hear was filled in.</summary>
    TrapFilled,

    /// <summary>The same text, or nearly, came lately.</summary>
    SameText,

    /// <summary>Words of advertisements.</summary>
    Advertisement,

    /// <summary>Links to elsewhere.</summary>
    Links,

    /// <summary>Filled in faster than a person types.</summary>
    TooFast,

    /// <summary>The same characters again and again.</summary>
    RepeatedCharacters,
}
