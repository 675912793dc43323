using System.Text.Json;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Reports;
using EGovCms.Mailbox.Storage;
using EGovCms.Privacy.Abstractions;

namespace EGovCms.Mailbox.Locks;

/// <summary>Finds the lock of each letter. Scoped.</summary>
internal sealed class LetterLocks(IPersonalVault vault, OpenReports reports)
{
    /// <summary>The lock of ordinary letters.</summary>
    public LetterLock Ordinary { get; } = new VaultLock(vault);

    /// <summary>The letter's lock; null for a sealed report that this request may not open.</summary>
    public LetterLock? Find(LetterRow letter) => !letter.IsSealed ? Ordinary : reports.Find(letter) is { } key ? new SealedLock(key) : null;

    /// <inheritdoc cref="Find" />
    /// <exception cref="LetterUnreadableException">It may not be opened.</exception>
    public LetterLock Get(LetterRow letter) => Find(letter) ?? throw new LetterUnreadableException("The report is sealed, and this request has no key to it.");

    public LetterContent Content(LetterRow letter) => Read(Get(letter), letter);

    public static LetterContent Read(LetterLock own, LetterRow letter) =>
        JsonSerializer.Deserialize(own.OpenText(letter.Content, LetterPlaces.Content(letter.Id)), LetterJson.Default.LetterContent)
        ?? throw new LetterUnreadableException("The letter is empty.");

    public static string Write(LetterLock own, string letterId, LetterContent content) =>
        own.CloseText(JsonSerializer.Serialize(content, LetterJson.Default.LetterContent), LetterPlaces.Content(letterId));

    public string Text(LetterRow letter, MessageRow message) => Get(letter).OpenText(message.Text, LetterPlaces.Message(letter.Id, message.Id, message.Kind));
}
