using System.Globalization;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Flow;

/// <summary>The words for cards in each language of the administration: other tenants keep them, and show them without this module.</summary>
internal sealed class CardWords(IStringLocalizer<MailboxText> text)
{
    private static readonly string[] Languages = ["zh-CN", "en"];

    public IReadOnlyDictionary<string, string> Of(LetterCard card)
    {
        var words = new Dictionary<string, string>();
        if (card is LetterCard.None)
            return words;
        var before = CultureInfo.CurrentUICulture;
        try
        {
            foreach (var language in Languages)
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
                words[language] = text["Desk_Card_" + card];
            }
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }

        return words;
    }

    public static WorkflowTone ToneOf(LetterCard card) => card switch
    {
        LetterCard.Red => WorkflowTone.Danger,
        LetterCard.Yellow => WorkflowTone.Warning,
        LetterCard.Near => WorkflowTone.Info,
        _ => WorkflowTone.Neutral,
    };
}
