namespace EGovCms.Queries.Definitions;

/// <summary>A mask of <see cref="EGovCms.Privacy.Abstractions.PersonalMask"/>.</summary>
internal enum ColumnMask
{
    Name,
    Phone,
    IdCard,
    BankCard,
    Plate,
    Address,
}
