namespace EGovCms.Notices.Delivery;

/// <summary>What can go wrong here rather than at a server: keys of the module's texts, behind an @.</summary>
internal static class NoticeErrors
{
    private const string Mark = "@";

    public const string KeyLost = Mark + "Error_KeyLost";
    public const string NotAnAddress = Mark + "Error_NotAnAddress";
    public const string NoTemplate = Mark + "Error_NoTemplate";
    public const string NoSender = Mark + "Error_NoSender";
    public const string SubjectHasLineBreak = Mark + "Error_SubjectHasLineBreak";
    public const string Timeout = Mark + "Error_Timeout";
    public const string NotConfigured = Mark + "Error_NotConfigured";
}
