using EGovCms.Data.Settings;
using EGovCms.Mailbox.Desk.Answers;
using EGovCms.Mailbox.Flow.Steps;
using EGovCms.Mailbox.Letters;
using EGovCms.Privacy.Abstractions;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Mailbox.Desk.Letter;

/// <summary>Puts a template or a unit's reply into the box of the answer, behind what stands there already. Scoped.</summary>
internal sealed class DraftHelp(ISettingsStore settings)
{
    /// <summary>The buttons' name: <c>template</c>, or <c>reply:</c> and the unit's task.</summary>
    public const string Button = "Fill";

    /// <summary>The choice of a template.</summary>
    public const string TemplateField = "Template";

    public const string TemplateValue = "template";

    public const string ReplyPrefix = "reply:";

    /// <summary>The form with more in it; null when no such button was pressed.</summary>
    public async Task<SentForm?> FillAsync(SentForm sent, LetterView view, CancellationToken cancellation)
    {
        var pressed = sent.Form[Button].ToString();
        if (sent.Name != SendStep.DraftName || pressed.Length == 0)
            return null;
        var more = pressed.StartsWith(ReplyPrefix, StringComparison.Ordinal)
            ? view.Units.FirstOrDefault(each => each.Unit.TaskId == pressed[ReplyPrefix.Length..])?.Reply ?? ""
            : await TemplateAsync(sent.Form[TemplateField].ToString(), view, cancellation);
        var field = SentForm.Field(SendStep.DraftName, SendStep.AnswerField);
        var before = sent.Form[field].ToString().TrimEnd();
        var fields = sent.Form.Keys.ToDictionary(key => key, key => sent.Form[key], StringComparer.Ordinal);
        fields[field] = new StringValues(before.Length == 0 || more.Length == 0 ? before + more : $"{before}\n\n{more}");
        return new SentForm(sent.Name, new FormCollection(fields));
    }

    private async Task<string> TemplateAsync(string id, LetterView view, CancellationToken cancellation)
    {
        if (view.Templates.FirstOrDefault(template => template.Id == id) is not { } template)
            return "";
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        return AnswerPlaces.Fill(template.Text, PersonalMask.Name(view.Content.Name), view.Letter.Title, LetterNumber.Show(view.Letter.Number), site.Organizer.Length > 0 ? site.Organizer : site.SiteName);
    }
}
