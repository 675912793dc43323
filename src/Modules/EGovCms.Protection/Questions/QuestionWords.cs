using System.Globalization;
using Microsoft.Extensions.Localization;

namespace EGovCms.Protection.Questions;

/// <summary>
/// The words that questions are made of, in one language, and the dice. Lists stand in the texts as <c>one;two</c>, several spellings of one as <c>one/1</c>, pairs as <c>question=answer</c>.
/// </summary>
internal sealed class QuestionWords(IStringLocalizer<ProtectionText> text, Random dice)
{
    /// <summary>The numbers from zero on, each in all its spellings.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Numbers => field ??= [.. Split(text["Question_Numbers"]).Select((spellings, number) => (IReadOnlyList<string>)[.. spellings.Split('/'), number.ToString(CultureInfo.InvariantCulture)])];

    /// <summary>From the least to the most, both included.</summary>
    public int Number(int least, int most) => dice.Next(least, most + 1);

    /// <summary>A number as it is written first.</summary>
    public string Word(int number) => Numbers[number][0];

    /// <summary>A list of the language.</summary>
    public IReadOnlyList<string> List(string key) => Split(text[key]);

    public T Pick<T>(IReadOnlyList<T> list) => list[dice.Next(list.Count)];

    public T[] Shuffled<T>(IEnumerable<T> list)
    {
        var all = list.ToArray();
        dice.Shuffle(all);
        return all;
    }

    public Question Ask(string key, IReadOnlyList<string> answers, params object[] arguments) => new(text[key, arguments], answers, List("Question_Around"));

    private static string[] Split(string list) => list.Split(';');
}
