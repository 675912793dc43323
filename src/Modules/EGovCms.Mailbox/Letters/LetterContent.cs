using System.Text.Json.Serialization;

namespace EGovCms.Mailbox.Letters;

/// <summary>What was written, and who wrote it.</summary>
/// <param name="Title">The title.</param>
/// <param name="Body">The text; plain, with line breaks.</param>
/// <param name="Name">The writer's name; empty for an anonymous report.</param>
/// <param name="Phone">A phone number, or empty.</param>
/// <param name="Email">An e-mail address, or empty.</param>
/// <param name="Address">A postal address, or empty.</param>
public sealed record LetterContent(string Title, string Body, string Name, string Phone, string Email, string Address);

[JsonSerializable(typeof(LetterContent))]
internal sealed partial class LetterJson : JsonSerializerContext;
