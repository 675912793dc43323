namespace EGovCms.Notices.Templates;

/// <summary>The parts of a notice's template, as their files name them.</summary>
internal static class NoticeParts
{
    public const string Subject = "subject";
    public const string Text = "text";
    public const string Html = "html";
    public const string Sms = "sms";

    public static readonly IReadOnlyList<string> All = [Subject, Text, Html, Sms];
}
