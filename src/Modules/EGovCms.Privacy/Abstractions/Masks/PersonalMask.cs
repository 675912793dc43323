using System.Text;
using EGovCms.Privacy.Finding;
using EGovCms.Privacy.Masks;

namespace EGovCms.Privacy.Abstractions;

/// <summary>Personal data as pages, lists and logs show it to those who need not know it whole.</summary>
public static class PersonalMask
{
    private const string Nothing = "***";

    /// <summary><c>张某某</c>: the surname stays, each character of the given name becomes 某. Of a name that is not Chinese, the first letter stays.</summary>
    public static string Name(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var trimmed = name.Trim();
        if (trimmed.Length == 0)
            return "";
        if (!Characters.IsHan(trimmed[0]))
            return trimmed[0] + Nothing;
        var surname = Surnames.IsCompound(trimmed) ? 2 : 1;
        var masked = new StringBuilder(trimmed, 0, Math.Min(surname, trimmed.Length), trimmed.Length + 1);
        foreach (var character in trimmed.AsSpan(masked.Length))
            masked.Append(Characters.IsHan(character) ? '某' : character);
        return masked.Length == 1 ? masked.Append('某').ToString() : masked.ToString();
    }

    /// <summary><c>139****1234</c>; of a land line <c>0858-****567</c>; of a short number, the last two digits.</summary>
    public static string Phone(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var digits = string.Concat(Characters.Halved(number).Where(char.IsAsciiDigit));
        var prefix = number.TrimStart().StartsWith('+') ? "+" : "";
        if (digits.StartsWith('0') && digits.Length >= 10 && !digits.StartsWith("00", StringComparison.Ordinal))
        {
            var area = AreaCodes.LengthOf(digits);
            return $"{digits[..area]}-****{digits[(area + 4)..]}";
        }

        return digits.Length switch
        {
            >= 11 => $"{prefix}{digits[..^8]}****{digits[^4..]}",
            >= 4 => "****" + digits[^2..],
            _ => "****",
        };
    }

    /// <summary><c>5202************1X</c>: province and prefecture, and the last two characters.</summary>
    public static string IdCard(string number) => Middle(number, 4, 2);

    /// <summary><c>6222********1234</c>.</summary>
    public static string BankCard(string number) => Middle(number, 4, 4);

    /// <summary><c>贵B***45</c>.</summary>
    public static string LicencePlate(string plate) => Middle(plate, 2, 2);

    /// <summary><c>z***</c>, for a WeChat or QQ account.</summary>
    public static string ChatAccount(string account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Length == 0 ? "" : account[0] + Nothing;
    }

    /// <summary><c>z***@example.com</c>.</summary>
    public static string Email(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var at = address.LastIndexOf('@');
        return at < 1 ? Nothing : $"{address[0]}{Nothing}{address[at..]}";
    }

    /// <summary><c>钟山区人民中路某号某栋某单元某室</c>: the street or village stays, each number that leads to the household becomes 某.</summary>
    public static string Address(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return HouseNumbers.Mask(address);
    }

    private static string Middle(string number, int first, int last)
    {
        ArgumentNullException.ThrowIfNull(number);
        var characters = string.Concat(Characters.Halved(number).Where(char.IsLetterOrDigit));
        return characters.Length <= first + last
            ? new string('*', characters.Length)
            : $"{characters[..first]}{new string('*', characters.Length - first - last)}{characters[^last..]}";
    }
}
