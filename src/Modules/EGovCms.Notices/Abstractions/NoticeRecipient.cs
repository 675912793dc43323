using System.Text.RegularExpressions;
using MimeKit;

namespace EGovCms.Notices.Abstractions;

/// <summary>Whom a notice goes to.</summary>
public sealed partial record NoticeRecipient
{
    private const int LongestAddress = 254;

    private NoticeRecipient()
    {
    }

    internal string? UserId { get; private init; }

    internal string? EmailAddress { get; private init; }

    internal string? PhoneNumber { get; private init; }

    /// <summary>An account: a notice in the site, and an e-mail when the account has an address.</summary>
    public static NoticeRecipient User(string userId)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return new NoticeRecipient { UserId = userId };
    }

    /// <summary>An e-mail address.</summary>
    /// <exception cref="ArgumentException">It is none. Ask <see cref="IsEmail"/> first of what a visitor entered.</exception>
    public static NoticeRecipient Email(string address) =>
        IsEmail(address) ? new NoticeRecipient { EmailAddress = address } : throw new ArgumentException("This is not an e-mail address.", nameof(address));

    /// <summary>A phone number that gets a text message.</summary>
    /// <exception cref="ArgumentException">It is none. Ask <see cref="IsPhone"/> first of what a visitor entered.</exception>
    public static NoticeRecipient Phone(string number) =>
        IsPhone(number) ? new NoticeRecipient { PhoneNumber = number } : throw new ArgumentException("This is not a phone number.", nameof(number));

    /// <summary>Whether it is one bare e-mail address: no name, no second address, no line break.</summary>
    public static bool IsEmail(string? address) =>
        address is { Length: > 0 and <= LongestAddress } && BareAddress().IsMatch(address)
        && MailboxAddress.TryParse(address, out var parsed) && parsed.Address == address;

    /// <summary>Whether it is a phone number: digits, perhaps after a plus sign.</summary>
    public static bool IsPhone(string? number) => number is not null && Number().IsMatch(number);

    /// <summary>Without the address, so that none gets into a log.</summary>
    public override string ToString() => UserId is not null ? "user" : EmailAddress is not null ? "e-mail address" : "phone number";

    [GeneratedRegex(@"\A[^\s\p{C}<>,;:""()\[\]@]+@[^\s\p{C}<>,;:""()\[\]@]+\z")]
    private static partial Regex BareAddress();

    [GeneratedRegex(@"\A\+?[0-9]{5,20}\z")]
    private static partial Regex Number();
}
