using System.Globalization;
using EGovCms.Protection.Questions;

namespace EGovCms.Protection.Tests.Questions;

public sealed class QuestionBookTests : IDisposable
{
    private readonly Support _site = new();

    private QuestionBook Book => _site.Get<QuestionBook>();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Questions_are_many_and_each_accepts_its_own_answers_alone(string culture)
    {
        var questions = Enumerable.Range(0, 5000).Select(seed => Book.Ask(seed, culture)).ToList();

        Assert.True(QuestionBook.Count >= 12);
        Assert.InRange(questions.Select(q => q.Text).Distinct().Count(), 700, 5000);
        Assert.All(questions, q =>
        {
            Assert.All(q.Answers, answer => Assert.True(q.Accepts(answer), $"{q.Text} {answer}"));
            Assert.False(q.Accepts(""), q.Text);
            Assert.False(q.Accepts("？"), q.Text);
            Assert.False(q.Accepts("anything"), q.Text);
            Assert.DoesNotContain("{", q.Text, StringComparison.Ordinal);
        });
        // One question, one answer.
        Assert.All(questions.GroupBy(q => q.Text), same => Assert.Single(same.Select(q => string.Join('/', q.Answers)).Distinct()));
    }

    [Fact]
    public async Task Same_seed_asks_the_same_in_whatever_language_the_request_is()
    {
        var asked = await Task.Run(() =>
        {
            CultureInfo.CurrentUICulture = new("en");
            return (Book.Ask(17, "zh-CN").Text, After: CultureInfo.CurrentUICulture.Name);
        }, TestContext.Current.CancellationToken);

        Assert.Equal((Book.Ask(17, "zh-CN").Text, "en"), asked);
    }

    [Theory]
    [InlineData("三加五等于几？", "8")]
    [InlineData("三加五等于几？", "８")]
    [InlineData("三加五等于几？", "八")]
    [InlineData("三加五等于几？", "捌")]
    [InlineData("三加五等于几？", " 等于 八。 ")]
    [InlineData("星期二的后一天是星期几？", "周三")]
    [InlineData("星期二的后一天是星期几？", "3")]
    [InlineData("十二月的下一个月是几月？", "１月")]
    [InlineData("十二月的下一个月是几月？", "元月")]
    [InlineData("“图书馆”一共有几个字？", "三个字")]
    [InlineData("一个星期有几天？", "七天")]
    [InlineData("“高”的反义词是什么？", "矮")]
    [InlineData("“高”的反义词是什么？", "“低”")]
    public void Answers_are_taken_as_people_write_them(string text, string answer) =>
        Assert.True(All("zh-CN").First(q => q.Text == text).Accepts(answer));

    [Theory]
    [InlineData("What is three plus five?", "Eight")]
    [InlineData("What is three plus five?", "it is 8.")]
    [InlineData("Which day comes after Tuesday?", "wed")]
    [InlineData("What is the opposite of “hot”?", "COLD")]
    public void Answers_are_taken_as_people_write_them_in_English(string text, string answer) =>
        Assert.True(All("en").First(q => q.Text == text).Accepts(answer));

    private IEnumerable<Question> All(string culture) => Enumerable.Range(0, 200_000).Select(seed => Book.Ask(seed, culture));
}
