namespace EGovCms.Privacy.Abstractions;

/// <summary>Kinds of personal data.</summary>
public enum PersonalDataKind
{
    /// <summary>A person's name, or the surname before a form of address.</summary>
    Name,

    /// <summary>A mobile or land-line number.</summary>
    Phone,

    /// <summary>A number of an identity card.</summary>
    IdCard,

    /// <summary>A number of a bank card.</summary>
    BankCard,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>The part of an address that leads to a household.</summary>
    Address,

    /// <summary>A vehicle's number plate.</summary>
    LicencePlate,

    /// <summary>A number or name at WeChat or QQ.</summary>
    ChatAccount,
}
