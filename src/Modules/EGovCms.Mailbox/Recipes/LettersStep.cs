using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Storage;
using EGovCms.Recipes;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Recipes;

/// <summary>Recipe step <c>letters</c>: answered letters, each once, however often the recipe is run. See <see cref="LetterEntry"/>.</summary>
internal sealed class LettersStep(TenantDb db, LetterImport import, IChangeLog changes) : IRecipeStep
{
    public string Name => "letters";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        var boxes = await db.Set<MailboxRow>().Select(box => box.Key).ToListAsync(cancellation);
        var known = (await db.Set<LetterRow>().Where(letter => letter.SubmissionId.StartsWith(LetterImport.Prefix)).Select(letter => letter.SubmissionId).ToListAsync(cancellation)).ToHashSet();
        foreach (var (entry, place) in context.ReadAll<LetterEntry>("Letters"))
        {
            if (!boxes.Contains(entry.Mailbox))
                throw context.Fail(place + ".Mailbox", $"There is no mailbox '{entry.Mailbox}': the step 'mailboxes' makes it.");
            if (!known.Add(LetterImport.IdOf(entry)))
                continue;
            if (await import.AddAsync(entry, cancellation) is not { } letter)
                throw context.Fail(place + ".Kind", "A report can be taken in only where the step 'report-key' has made a key.");
            changes.Append(LetterChanges.Received, letter.Id);
            context.Changed = true;
        }

        await db.SaveChangesAsync(cancellation);
    }
}
