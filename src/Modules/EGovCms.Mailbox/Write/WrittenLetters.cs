using System.Globalization;
using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Intake;
using EGovCms.Protection.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Mailbox.Write;

/// <summary>Takes a form in that is filled in well and was let through.</summary>
internal sealed class WrittenLetters(AttachmentCheck check, ISpamScorer spam, LetterIntake intake)
{
    /// <summary>The receipt; or what is wrong with the files, in the reader's language.</summary>
    public async Task<(LetterReceipt? Receipt, IReadOnlyList<string> FileErrors)> TakeAsync(
        MailboxRow box, LetterForm form, IFormFileCollection sent, GuardVerdict verdict, CancellationToken cancellation)
    {
        var (files, errors) = await check.CheckAsync(sent, cancellation);
        if (errors.Count > 0)
            return (null, errors);
        var submission = new LetterSubmission
        {
            SubmissionId = form.SubmissionId,
            Mailbox = box.Key,
            Kind = form.Kind!.Value,
            Content = form.Content,
            Password = form.Password,
            Culture = CultureInfo.CurrentUICulture.Name,
            MayPublish = form.MayPublish,
            // Scoring remembers what it saw: a report must leave no trace outside its seal.
            SpamScore = form.IsReport ? 0 : spam.Score(new($"{form.Title}\n{form.Body}", verdict.TimeToFill, verdict.TrapFilled)).Value,
            Files = files,
        };
        try
        {
            return (await intake.TakeAsync(submission, cancellation), []);
        }
        catch (StorageFullException full)
        {
            return (null, [full.Message]);
        }
    }
}
