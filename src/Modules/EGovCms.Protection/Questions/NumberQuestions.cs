namespace EGovCms.Protection.Questions;

/// <summary>Questions about numbers, none beyond what is counted on fingers and toes.</summary>
internal static class NumberQuestions
{
    public static Question Sum(QuestionWords words)
    {
        var (one, other) = (words.Number(1, 10), words.Number(1, 10));
        return words.Ask("Question_Sum", words.Numbers[one + other], words.Word(one), words.Word(other));
    }

    public static Question Difference(QuestionWords words)
    {
        var less = words.Number(1, 9);
        var more = words.Number(less + 1, 10);
        return words.Ask("Question_Difference", words.Numbers[more - less], words.Word(more), words.Word(less));
    }

    public static Question Product(QuestionWords words)
    {
        var (one, other) = (words.Number(2, 4), words.Number(2, 5));
        return words.Ask("Question_Product", words.Numbers[one * other], words.Word(one), words.Word(other));
    }

    public static Question Next(QuestionWords words)
    {
        var number = words.Number(1, 19);
        return words.Ask("Question_Next", words.Numbers[number + 1], words.Word(number));
    }

    public static Question Before(QuestionWords words)
    {
        var number = words.Number(2, 20);
        return words.Ask("Question_Before", words.Numbers[number - 1], words.Word(number));
    }

    public static Question Larger(QuestionWords words)
    {
        var (one, other) = Two(words);
        return words.Ask("Question_Larger", words.Numbers[Math.Max(one, other)], words.Word(one), words.Word(other));
    }

    public static Question Smaller(QuestionWords words)
    {
        var (one, other) = Two(words);
        return words.Ask("Question_Smaller", words.Numbers[Math.Min(one, other)], words.Word(one), words.Word(other));
    }

    /// <summary>What everybody knows: the days of a week, the fingers of a hand.</summary>
    public static Question Fact(QuestionWords words)
    {
        var fact = words.Pick(words.List("Question_Facts")).Split('=');
        return words.Ask("Question_Fact", words.Numbers[int.Parse(fact[1], System.Globalization.CultureInfo.InvariantCulture)], fact[0]);
    }

    private static (int One, int Other) Two(QuestionWords words)
    {
        var (one, further) = (words.Number(1, 20), words.Number(1, 19));
        return (one, ((one + further - 1) % 20) + 1);
    }
}
