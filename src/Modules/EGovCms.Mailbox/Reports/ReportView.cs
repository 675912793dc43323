using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Mailbox.Reports;

/// <summary>A report as its readers see it.</summary>
/// <param name="Letter">Its row.</param>
/// <param name="Content">What it says, opened.</param>
/// <param name="Messages">What was said about it, opened.</param>
/// <param name="Files">Its files with their names.</param>
/// <param name="Permitted">What can be done with it now.</param>
public sealed record ReportView(
    LetterRow Letter,
    LetterContent Content,
    IReadOnlyList<(MessageRow Row, string Text)> Messages,
    IReadOnlyList<(AttachmentRow Row, string Name)> Files,
    IReadOnlyList<PermittedTransition> Permitted);
