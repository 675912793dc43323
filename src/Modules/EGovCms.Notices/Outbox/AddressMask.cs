namespace EGovCms.Notices.Outbox;

/// <summary>Addresses as pages and logs show them.</summary>
internal static class AddressMask
{
    /// <summary><c>z***@example.com</c>.</summary>
    public static string Email(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 1 ? "***" : $"{address[0]}***{address[at..]}";
    }

    /// <summary><c>138****1234</c>; of a short number, the last two digits.</summary>
    public static string Phone(string number) =>
        number.Length >= 11 ? $"{number[..^8]}****{number[^4..]}" : "****" + number[^2..];
}
