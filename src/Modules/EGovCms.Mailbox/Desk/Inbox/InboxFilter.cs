using System.Globalization;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Mailbox.Desk.Inbox;

/// <summary>Which letters of the inbox are asked for, as the page's address says it.</summary>
public sealed record InboxFilter
{
    /// <summary>The longest text that is looked for, in characters.</summary>
    public const int TextLength = 60;

    public LetterTab Tab { get; init; } = LetterTab.New;

    public string Mailbox { get; init; } = "";

    public LetterKind? Kind { get; init; }

    public LetterCard? Card { get; init; }

    public InboxMark? Mark { get; init; }

    /// <summary>Words of the title, or a query code.</summary>
    public string Text { get; init; } = "";

    /// <summary>The query code that was typed; null when it was none. A letter is found by it wherever it lies.</summary>
    public string? Number => LetterNumber.Parse(Text);

    /// <summary>Whether the inbox is asked for a part of the tab alone.</summary>
    public bool IsNarrow => Mailbox.Length > 0 || Kind is not null || Card is not null || Mark is not null || Text.Length > 0;

    public static InboxFilter Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = query["q"].ToString().Trim();
        return new InboxFilter
        {
            Tab = Parse<LetterTab>(query["tab"]) is { } tab and not LetterTab.None ? tab : LetterTab.New,
            Mailbox = query["mailbox"].ToString(),
            Kind = Parse<LetterKind>(query["kind"]),
            Card = Parse<LetterCard>(query["card"]),
            Mark = Parse<InboxMark>(query["mark"]),
            Text = text.Length > TextLength ? text[..TextLength] : text,
        };
    }

    /// <summary>The address of a page of these letters.</summary>
    public string Address(InboxPlace? place = null) => "~/Admin/Letters" + QueryString.Create(new Dictionary<string, string?>
    {
        ["tab"] = Tab.ToString(),
        ["mailbox"] = Mailbox,
        ["kind"] = Kind?.ToString(),
        ["card"] = Card?.ToString(),
        ["mark"] = Mark?.ToString(),
        ["q"] = Text,
    }.Concat(place is null ? [] : [place.Parameter]).Where(pair => !string.IsNullOrEmpty(pair.Value)));

    private static T? Parse<T>(string? value)
        where T : struct, Enum => Enum.TryParse<T>(value, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) && !int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? parsed : null;
}
