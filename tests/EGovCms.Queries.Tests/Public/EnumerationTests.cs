using System.Net;
using System.Text.RegularExpressions;
using EGovCms.Privacy.Abstractions;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Tests.Site;

namespace EGovCms.Queries.Tests.Public;

/// <summary>
/// Ten thousand guesses over HTTP: half of them name somebody who is there with another's second value, half nobody. What comes back must not tell which is which, while guesses are answered and when they are not.
/// </summary>
public sealed partial class EnumerationTests(EnumerationTests.Site site) : IClassFixture<EnumerationTests.Site>
{
    private const int Guesses = 10_000;
    private const int People = 200;

    [Fact]
    public async Task Guesses_from_one_address_learn_nothing_and_are_soon_stopped()
    {
        var exam = await FilledAsync();

        var answers = await GuessAsync(exam, _ => "198.51.100.7", Guesses / 2);

        AssertAlike(answers);
        Assert.True(answers.Count(answer => answer.Status == HttpStatusCode.TooManyRequests) > answers.Count * 9 / 10);
        Assert.True(answers.Count(answer => answer.IsAnswered) <= 10);
    }

    [Fact]
    public async Task Guesses_from_many_addresses_learn_nothing()
    {
        var exam = await FilledAsync();

        var answers = await GuessAsync(exam, guess => $"203.0.{guess / 250}.{(guess % 250) + 1}", Guesses / 2);

        AssertAlike(answers);
        // One in each pair names somebody who is there; each of these people is guessed at until it is stopped.
        Assert.Contains(answers, answer => answer.IsAnswered);
        Assert.Contains(answers, answer => !answer.IsAnswered);
    }

    /// <summary>Guesses in pairs: the same number of times at somebody who is there and at nobody, so that whatever differs is told by the data.</summary>
    private async Task<List<Answer>> GuessAsync(QuerySystem system, Func<int, string> address, int count)
    {
        using var client = site.CreateClient();
        var answers = new List<Answer>(count);
        string? form = null;
        for (var guess = 0; guess < count; guess++)
        {
            var isThere = (guess % 2 == 0) == (guess / 2 % 2 == 0);
            var person = guess / 2 % People;
            var from = address(guess / 2 * 2);
            form ??= await SendAsync(client, HttpMethod.Get, system, from, null);
            var fields = new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = Value(form, "__RequestVerificationToken"),
                ["hc-token"] = Value(form, "hc-token"),
                ["way"] = "id-card",
                ["value-name"] = "王五",
                ["value-id-card"] = isThere ? IdCard(person) : IdCard(person + People),
            };
            using var request = new HttpRequestMessage(HttpMethod.Post, PublicSite.Address(system)) { Content = new FormUrlEncodedContent(fields) };
            request.Headers.Add(Site.Header, from);
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            answers.Add(new(isThere, response.StatusCode, Plain(page, fields["value-id-card"])));
            // Each page carries the form for the next guess.
            form = page.Contains("name=\"hc-token\"", StringComparison.Ordinal) ? page : null;
        }

        return answers;
    }

    private static async Task<string> SendAsync(HttpClient client, HttpMethod method, QuerySystem system, string from, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, PublicSite.Address(system)) { Content = content };
        request.Headers.Add(Site.Header, from);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Whatever was answered to one kind of guess was answered to the other, and as often, give or take those that came first.</summary>
    private static void AssertAlike(List<Answer> answers)
    {
        Assert.DoesNotContain(answers, answer => answer.Words.Contains("query-result", StringComparison.Ordinal));
        Assert.All(
            answers.GroupBy(answer => $"{answer.Status} {answer.Words.Length} {answer.Words}"),
            group => Assert.InRange(group.Count(answer => answer.IsThere) - group.Count(answer => !answer.IsThere), -25, 25));
    }

    private async Task<QuerySystem> FilledAsync()
    {
        var exam = QueriesSite.Copy(SampleSystems.Exam);
        await site.VersionAsync(exam, await site.AddAsync(exam), [.. Enumerable.Range(0, People).Select(person => new string?[] { "张三", IdCard(person), $"GZ{person:000}", "61.5", "85", "2026-03-08" })]);
        return exam;
    }

    private static string IdCard(int number)
    {
        var body = $"52999919900101{number + 100:000}";
        return body + IdCardChecks.CheckCharacter(body);
    }

    private static string Value(string page, string name) => WebUtility.HtmlDecode(Regex.Match(page, $"name=\"{name}\"[^>]*value=\"([^\"]*)\"").Groups[1].Value);

    /// <summary>Without what differs at each sending.</summary>
    private static string Plain(string page, string typed) => Changing().Replace(page.Replace(typed, "typed", StringComparison.Ordinal), "");

    // The question is another each time, chosen before anything is looked up; and the minutes to wait become fewer.
    [GeneratedRegex("""value="[^"]*"|data-work="[^"]*"|human-check-[0-9a-f]{8}|nonce=[^ >]*|<label for="[^"]*">[^<]*</label>|\d+ ?分钟""")]
    private static partial Regex Changing();

    private sealed record Answer(bool IsThere, HttpStatusCode Status, string Words)
    {
        public bool IsAnswered => Words.Contains("没有查到。", StringComparison.Ordinal);
    }

    /// <summary>With the limits as they are by themselves, behind a proxy that tells addresses.</summary>
    public sealed class Site : PublicSite
    {
        public const string Header = "X-Forwarded-For";

        protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
        {
            ["Protection:AddressCount"] = "20",
            ["Protection:WorkAbove"] = "1000000",
            ["Protection:QuestionAbove"] = "1000000",
            ["ForwardedHeaders:KnownProxies:0"] = "127.0.0.1",
        };
    }
}
