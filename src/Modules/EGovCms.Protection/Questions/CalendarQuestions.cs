namespace EGovCms.Protection.Questions;

/// <summary>Questions about days of the week and months.</summary>
internal static class CalendarQuestions
{
    public static Question DayAfter(QuestionWords words) => Neighbour(words, "Question_DayAfter", words.List("Question_Days"), 1);

    public static Question DayBefore(QuestionWords words) => Neighbour(words, "Question_DayBefore", words.List("Question_Days"), -1);

    public static Question MonthAfter(QuestionWords words) => Neighbour(words, "Question_MonthAfter", words.List("Question_Months"), 1);

    private static Question Neighbour(QuestionWords words, string key, IReadOnlyList<string> round, int step)
    {
        var place = words.Number(0, round.Count - 1);
        return words.Ask(key, round[(place + step + round.Count) % round.Count].Split('/'), round[place].Split('/')[0]);
    }
}
