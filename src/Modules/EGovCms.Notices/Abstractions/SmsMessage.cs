namespace EGovCms.Notices.Abstractions;

/// <summary>A text message.</summary>
/// <param name="Id">The notice's id: the same when a message is handed over a second time.</param>
/// <param name="Phone">The number.</param>
/// <param name="Text">What it says.</param>
/// <param name="Template">The template's name, for gateways that know messages by it.</param>
public sealed record SmsMessage(string Id, string Phone, string Text, string Template);
