using EGovCms.Protection.Guard;
using EGovCms.Protection.Spam;

namespace EGovCms.Protection;

/// <summary>Limits of public forms. Configuration section <c>Protection</c>.</summary>
internal sealed class ProtectionOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Protection";

    /// <summary>Forms of one kind that an address may send within <see cref="AddressMinutes"/>. Default 20: offices and mobile networks share addresses.</summary>
    public int AddressCount { get; init; } = 20;

    /// <summary>In minutes. Default 10.</summary>
    public int AddressMinutes { get; init; } = 10;

    /// <summary>Forms of one kind for one subject, as a phone number, within <see cref="SubjectMinutes"/>. Default 5.</summary>
    public int SubjectCount { get; init; } = 5;

    /// <summary>In minutes. Default 1440, a day.</summary>
    public int SubjectMinutes { get; init; } = 1440;

    /// <summary>Forms of one kind sent to a tenant within a minute above which browsers work for each. Default 30.</summary>
    public int WorkAbove { get; init; } = 30;

    /// <summary>Above which a question is asked as well. Default 300.</summary>
    public int QuestionAbove { get; init; } = 300;

    /// <summary>Forms of one kind that an address sent within <see cref="AddressMinutes"/> and was refused, after which it is turned away before the form is read. Default 60.</summary>
    public int TurnedAwayAfter { get; init; } = 60;

    /// <summary>The same while more than <see cref="BusyAbove"/> forms are received at once. Default 3: people are refused once, when they are asked to answer.</summary>
    public int TurnedAwayWhenBusyAfter { get; init; } = 3;

    /// <summary>Forms of all sites that are received at once, from which on the host counts as busy. Default 16.</summary>
    public int BusyAbove { get; init; } = 16;

    /// <summary>Misses after which a question is asked. Default 3.</summary>
    public int QuestionAfterMisses { get; init; } = 3;

    /// <summary>Misses after which there is a pause. Default 10.</summary>
    public int PauseAfterMisses { get; init; } = 10;

    /// <summary>The time in which misses are counted, in minutes. Default 30.</summary>
    public int MissMinutes { get; init; } = 30;

    /// <summary>How long a form that was opened may be sent, in minutes. Default 240; later a question is asked.</summary>
    public int TokenMinutes { get; init; } = 240;

    /// <summary>The least work, in leading zero bits of each of eight pieces. Default 14: about 0.3 s on a phone; one more doubles it.</summary>
    public int LeastWork { get; init; } = 14;

    /// <summary>The most work. Default 18: about 5 s on a phone.</summary>
    public int MostWork { get; init; } = 18;

    /// <summary>Counters that are kept, and as many used forms, in all tenants together; 40 bytes each. Default 65,536.</summary>
    public int Keys { get; init; } = 65_536;

    /// <summary>The number that people who are refused are told to call. Default 12345, the cities' hotline.</summary>
    public string Phone { get; init; } = "12345";

    /// <summary>The operator's word for single forms, by <see cref="Abstractions.FormPurpose.Name"/>.</summary>
    public Dictionary<string, PurposeOptions> Purposes { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What counts as spam.</summary>
    public SpamOptions Spam { get; init; } = new();
}
