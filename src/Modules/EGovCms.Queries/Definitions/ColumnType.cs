namespace EGovCms.Queries.Definitions;

/// <summary>What cells of a column hold. A type knows how to read, check and bring to one form what a file or a person writes.</summary>
internal enum ColumnType
{
    /// <summary>Words; spaces around and between Chinese characters do not count.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Decimal,

    /// <summary>An amount in yuan, to the fen.</summary>
    Money,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A month.</summary>
    Month,

    /// <summary>An identity card's number, checked.</summary>
    IdCard,

    /// <summary>A phone number.</summary>
    Phone,

    /// <summary>A licence plate.</summary>
    Plate,

    /// <summary>Letters and digits: an account, an engine number, an examination ticket. Case does not count.</summary>
    Code,

    /// <summary>A password, as it is; it is never shown.</summary>
    Secret,
}
