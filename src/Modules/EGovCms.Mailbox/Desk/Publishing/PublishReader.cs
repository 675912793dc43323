using EGovCms.Mailbox.Desk.Letter;
using EGovCms.Mailbox.Storage;
using EGovCms.Privacy.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Mailbox.Desk.Publishing;

/// <summary>Proposes what the public reads of a letter: the texts with all that looks personal masked. Scoped.</summary>
internal sealed class PublishReader(LetterPapers papers, IPersonalDataFinder finder)
{
    public const string Title = "title";
    public const string Body = "body";
    public const string Answer = "answer";

    /// <summary>The name of the boxes of a text's findings.</summary>
    public static string Boxes(string text) => text + ".mask";

    /// <summary>The letter; null when there is none. Without a form: what is public now, or everything masked.</summary>
    public async Task<PublishView?> ReadAsync(string letterId, IFormCollection? form, CancellationToken cancellation)
    {
        if (await papers.FindAsync(letterId, cancellation) is not { } letter)
            return null;
        var obstacle = ObstacleOf(letter);
        return new PublishView
        {
            Letter = letter,
            Revision = long.TryParse(form?["Revision"], out var seen) ? seen : letter.Revision,
            Obstacle = obstacle,
            Texts = obstacle is null ? await TextsAsync(letter, form, cancellation) : [],
        };
    }

    public static PublishObstacle? ObstacleOf(LetterRow letter) => letter switch
    {
        { AnsweredUtc: null } or { State: not (LetterStates.Answered or LetterStates.Closed) } => PublishObstacle.Unanswered,
        { MayPublish: false } => PublishObstacle.NotAgreed,
        _ => null,
    };

    private async Task<IReadOnlyList<MaskedText>> TextsAsync(LetterRow letter, IFormCollection? form, CancellationToken cancellation)
    {
        var content = papers.Content(letter);
        var answer = (await papers.MessagesAsync(letter, cancellation)).LastOrDefault(message => message.Row.Kind is MessageKind.Answer)?.Text ?? "";
        string[] names = content.Name.Length > 0 ? [content.Name] : [];
        return
        [
            Text(Title, letter.Title, letter.PublicTitle, names, form),
            Text(Body, content.Body, letter.PublicBody, names, form),
            Text(Answer, answer, letter.PublicAnswer, names, form),
        ];
    }

    private MaskedText Text(string name, string original, string? decided, string[] names, IFormCollection? form)
    {
        var findings = finder.Find(original, names);
        var chosen = form is null
            ? Enumerable.Range(0, findings.Count).ToHashSet()
            : form[Boxes(name)].Select(at => int.TryParse(at, out var index) ? index : -1).Where(index => index >= 0 && index < findings.Count).ToHashSet();
        var masked = finder.Mask(original, chosen.Order().Select(index => findings[index]));
        var isMaskedAnew = form is null ? decided is null : form["Mask"] == "true";
        return new MaskedText(name, original, findings, chosen, isMaskedAnew ? masked : form is null ? decided! : form[name].ToString().ReplaceLineEndings("\n").Trim());
    }
}
