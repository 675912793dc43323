namespace EGovCms.Notices.Templates;

/// <summary>What a notice says; null for parts that its template does not have.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Html">HTML.</param>
/// <param name="Sms">The text message.</param>
public sealed record NoticeWords(string? Subject, string? Text, string? Html, string? Sms);
