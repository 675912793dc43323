namespace EGovCms.Protection.Questions;

/// <summary>Questions about words.</summary>
internal static class WordQuestions
{
    public static Question Opposite(QuestionWords words)
    {
        var pair = words.Pick(words.List("Question_Opposites")).Split('=');
        return words.Ask("Question_Opposite", pair[1].Split('/'), pair[0]);
    }

    /// <summary>Which of three is of a kind, the other two being of other kinds.</summary>
    public static Question OfKind(QuestionWords words)
    {
        var kinds = Kinds(words);
        var right = words.Pick(kinds[0].Members);
        var shown = words.Shuffled([right, words.Pick(kinds[1].Members), words.Pick(kinds[2].Members)]);
        return words.Ask("Question_OfKind", [right], shown[0], shown[1], shown[2], kinds[0].Name);
    }

    /// <summary>Which of three is not of a kind, the other two being so.</summary>
    public static Question NotOfKind(QuestionWords words)
    {
        var kinds = Kinds(words);
        var right = words.Pick(kinds[1].Members);
        var shown = words.Shuffled(words.Shuffled(kinds[0].Members).Take(2).Append(right));
        return words.Ask("Question_NotOfKind", [right], shown[0], shown[1], shown[2], kinds[0].Name);
    }

    public static Question Place(QuestionWords words)
    {
        var shown = words.Shuffled(Kinds(words).Take(3).Select(kind => words.Pick(kind.Members)));
        var place = words.Number(0, 2);
        return words.Ask("Question_Place", [shown[place]], shown[0], shown[1], shown[2], words.List("Question_Places")[place]);
    }

    public static Question Length(QuestionWords words)
    {
        var word = words.Pick(words.List("Question_Words"));
        return words.Ask("Question_Length", words.Numbers[word.Length], word);
    }

    public static Question First(QuestionWords words)
    {
        var word = words.Pick(words.List("Question_Words"));
        return words.Ask("Question_First", [word[..1]], word);
    }

    public static Question Last(QuestionWords words)
    {
        var word = words.Pick(words.List("Question_Words"));
        return words.Ask("Question_Last", [word[^1..]], word);
    }

    private static (string Name, string[] Members)[] Kinds(QuestionWords words) =>
        words.Shuffled(words.List("Question_Kinds").Select(kind => kind.Split('=') is [var name, var members] ? (name, members.Split('/')) : throw new FormatException(kind)));
}
