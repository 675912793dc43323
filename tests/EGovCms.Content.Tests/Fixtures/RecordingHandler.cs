using EGovCms.Content.Handlers;

namespace EGovCms.Content.Tests.Fixtures;

/// <summary>Notes the events it sees; titles items by their note; refuses the note <c>refuse</c> and fails on <c>crash</c> after writing.</summary>
internal sealed class RecordingHandler(EventLog log) : ContentHandler
{
    public override Task CreatingAsync(ContentContext context) => Note("creating");

    public override Task CreatedAsync(ContentContext context) => Note("created");

    public override Task VersioningAsync(ContentContext context) => Note("versioning");

    public override Task ImportingAsync(ContentContext context) => Note("importing");

    public override Task UpdatingAsync(ContentContext context)
    {
        context.Item.DisplayText = context.Item.As<NotePart>()?.Text ?? "";
        return Note("updating");
    }

    public override Task ValidatingAsync(ContentContext context)
    {
        if (context.Item.DisplayText == "refuse")
            context.Fail("NotePart.Text", "Not this one.");
        return Note("validating");
    }

    public override Task UpdatedAsync(ContentContext context) => Note("updated");

    public override Task PublishingAsync(ContentContext context) => Note("publishing");

    public override Task PublishedAsync(ContentContext context) => Note("published");

    public override Task UnpublishingAsync(ContentContext context) => Note("unpublishing");

    public override Task UnpublishedAsync(ContentContext context) => Note("unpublished");

    public override Task RemovingAsync(ContentContext context) => Note("removing");

    public override Task RemovedAsync(ContentContext context) => Note("removed");

    public override Task IndexAsync(ContentContext context)
    {
        if (context.Item.DisplayText == "crash")
            throw new InvalidOperationException("The handler crashed.");
        return Note($"index {context.Item.DisplayText} {(context.Item.Published ? "P" : "-")}{(context.Item.Latest ? "L" : "-")}");
    }

    private Task Note(string text)
    {
        log.Events.Add(text);
        return Task.CompletedTask;
    }
}
