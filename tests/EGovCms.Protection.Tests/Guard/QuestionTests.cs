using EGovCms.Protection.Abstractions;
using EGovCms.Testing.Site;

namespace EGovCms.Protection.Tests.Guard;

/// <summary>When a question is asked, and what is made of the answer.</summary>
public sealed class QuestionTests
{
    private static readonly FormPurpose Busy = new("busy") { WorkAbove = -1 };
    private static readonly FormPurpose Flooded = new("flooded") { WorkAbove = -1, QuestionAbove = -1 };
    private static readonly FormPurpose LookUp = new("look-up") { QuestionAfterMisses = 2, PauseAfterMisses = 5, MissWindow = TimeSpan.FromMinutes(30) };

    [Fact]
    public async Task Answer_takes_the_place_of_work()
    {
        using var site = new Support();
        var challenge = await site.PrepareAsync(Busy, "10.0.0.1");
        Assert.Equal(ChallengeKind.Work, challenge.Kind);

        var verdict = await site.SendAsync(Busy, "10.0.0.1", ("hc-token", challenge.Token), ("hc-answer", site.Answer(Busy, challenge)));

        Assert.True(verdict.IsAllowed);
    }

    [Fact]
    public async Task Wrong_work_and_none_bring_the_question_into_sight()
    {
        using var site = new Support();
        foreach (var work in new[] { "", "0.0.0.0.0.0.0.0", "1", "-1.1.1.1.1.1.1.1", new string('1', 500) })
        {
            var challenge = await site.PrepareAsync(Busy, "10.0.0.2");
            var verdict = await site.SendAsync(Busy, "10.0.0.2", ("hc-token", challenge.Token), ("hc-work", work));

            Assert.Equal((GuardOutcome.NeedsAnswer, ChallengeKind.Question), (verdict.Outcome, verdict.Challenge!.Kind));
            Assert.Equal(verdict.Message, verdict.Challenge.Error);
        }
    }

    [Fact]
    public async Task Question_alone_is_not_enough_where_work_is_asked_as_well_but_two_are()
    {
        using var site = new Support();
        var first = await site.PrepareAsync(Flooded, "10.0.0.3");

        var once = await site.SendAsync(Flooded, "10.0.0.3", ("hc-token", first.Token), ("hc-answer", site.Answer(Flooded, first)));
        Assert.Equal(GuardOutcome.NeedsAnswer, once.Outcome);
        var twice = await site.SendAsync(Flooded, "10.0.0.3", ("hc-token", once.Challenge!.Token), ("hc-answer", site.Answer(Flooded, once.Challenge)));

        Assert.True(twice.IsAllowed);
    }

    [Fact]
    public async Task Work_alone_is_not_enough_where_a_question_is_asked()
    {
        using var site = new Support(("LeastWork", "2"), ("MostWork", "2"));
        var challenge = await site.PrepareAsync(Flooded, "10.0.0.4");
        var work = BrowserWork.Solve(challenge.WorkId, challenge.WorkBits);

        Assert.Equal(GuardOutcome.NeedsAnswer, (await site.SendAsync(Flooded, "10.0.0.4", ("hc-token", challenge.Token), ("hc-work", work))).Outcome);
    }

    [Fact]
    public async Task Wrong_answer_uses_the_question_up()
    {
        using var site = new Support();
        var challenge = await site.PrepareAsync(Busy, "10.0.0.5");

        var wrong = await site.SendAsync(Busy, "10.0.0.5", ("hc-token", challenge.Token), ("hc-answer", "不知道"));
        var right = await site.SendAsync(Busy, "10.0.0.5", ("hc-token", challenge.Token), ("hc-answer", site.Answer(Busy, challenge)));

        Assert.Equal((GuardOutcome.NeedsAnswer, GuardOutcome.Repeated), (wrong.Outcome, right.Outcome));
        Assert.NotEqual(challenge.Token, wrong.Challenge!.Token);
    }

    [Fact]
    public async Task Token_of_another_form_is_none()
    {
        using var site = new Support();
        var challenge = await site.PrepareAsync(LookUp, "10.0.0.6");

        Assert.Equal(GuardOutcome.NeedsAnswer, (await site.SendAsync(new FormPurpose("other"), "10.0.0.6", ("hc-token", challenge.Token))).Outcome);
    }

    [Fact]
    public async Task Misses_bring_a_question_and_then_a_pause_that_ends()
    {
        using var site = new Support();
        async Task<ChallengeKind> KindAsync() => (await site.PrepareAsync(LookUp, "10.0.0.7")).Kind;
        void Miss() => site.Guard.Miss(LookUp, Support.From("10.0.0.7"), []);

        Miss();
        Assert.Equal(ChallengeKind.Nothing, await KindAsync());
        Miss();
        Assert.Equal(ChallengeKind.Question, await KindAsync());
        Miss();
        Miss();
        Miss();
        var paused = await site.SendAsync(LookUp, "10.0.0.7", ("hc-token", (await site.PrepareAsync(LookUp, "10.0.0.7")).Token));
        Assert.Equal(GuardOutcome.TooMany, paused.Outcome);
        site.Clock.Advance(paused.RetryAfter!.Value);
        Assert.NotEqual(GuardOutcome.TooMany, (await site.SendAsync(LookUp, "10.0.0.7")).Outcome);
        Assert.NotEqual(GuardOutcome.TooMany, (await site.SendAsync(LookUp, "10.0.0.8")).Outcome);
    }

    [Fact]
    public async Task Misses_of_a_subject_count_from_whatever_address()
    {
        using var site = new Support();
        for (var i = 0; i < 5; i++)
            site.Guard.Miss(LookUp, Support.From($"10.0.1.{i}"), ["letter:1"]);
        var challenge = await site.PrepareAsync(LookUp, "10.0.2.1");

        var verdict = await site.Guard.CheckAsync(LookUp, Support.From("10.0.2.1"), new Microsoft.AspNetCore.Http.FormCollection(new() { ["hc-token"] = challenge.Token }), ["letter:1"]);

        Assert.Equal(GuardOutcome.TooMany, verdict.Outcome);
    }

    [Fact]
    public async Task Operators_word_for_one_form_stands_above_the_modules()
    {
        using var site = new Support(("Purposes:busy:WorkAbove", "1000"));

        Assert.Equal(ChallengeKind.Nothing, (await site.PrepareAsync(Busy, "10.0.0.9")).Kind);
        Assert.Equal(ChallengeKind.Question, (await site.PrepareAsync(Flooded, "10.0.0.9")).Kind);
    }
}
