using EGovCms.Protection.Abstractions;
using EGovCms.Testing.Site;

namespace EGovCms.Protection.Tests.Guard;

/// <summary>A flood, and citizens in it.</summary>
public sealed class FloodTests
{
    private static readonly FormPurpose Letters = new("letters");

    [Fact]
    public async Task Flood_is_held_at_its_addresses_and_stops_no_citizen()
    {
        using var site = new Support(("LeastWork", "4"), ("MostWork", "6"));
        var (taken, refused, honest, asked) = (0, 0, 0, 0);

        for (var i = 0; i < 20_000; i++)
        {
            // 500 a second, from 200 addresses of one network, with forms got in calm times or none at all.
            site.Clock.Advance(TimeSpan.FromMilliseconds(2));
            var verdict = await site.SendAsync(Letters, $"203.0.113.{i % 200}");
            taken += verdict.IsAllowed ? 1 : 0;
            refused += verdict.Outcome is GuardOutcome.TooMany ? 1 : 0;
            if (i % 200 != 199)
                continue;
            var address = $"198.51.{i / 200}.7";
            var challenge = await site.PrepareAsync(Letters, address);
            asked += challenge.Kind is ChallengeKind.Question ? 1 : 0;
            var sent = await site.SendAsync(Letters, address, Done(site, challenge));
            Assert.Equal(GuardOutcome.Allowed, sent.Outcome);
            honest++;
        }

        Assert.Equal((100, 0, 16_000), (honest, taken, refused));
        Assert.InRange(asked, 50, 100);
    }

    [Fact]
    public async Task Robots_that_solve_all_get_no_more_than_their_addresses_are_allowed()
    {
        using var site = new Support(("LeastWork", "1"), ("MostWork", "1"));
        var taken = 0;
        for (var i = 0; i < 2_000; i++)
        {
            site.Clock.Advance(TimeSpan.FromMilliseconds(2));
            var challenge = await site.PrepareAsync(Letters, $"203.0.113.{i % 20}");
            taken += (await site.SendAsync(Letters, $"203.0.113.{i % 20}", Done(site, challenge))).IsAllowed ? 1 : 0;
        }

        // When the rate rises over a level just between showing and sending, a form has to be sent once more.
        Assert.InRange(taken, (20 * 20) - 5, 20 * 20);
    }

    [Fact]
    public async Task Forms_laid_in_while_all_was_calm_are_good_for_one_an_address()
    {
        using var site = new Support();
        var stock = new List<FormChallenge>();
        for (var i = 0; i < 400; i++)
            stock.Add(await site.PrepareAsync(Letters, "203.0.113.1"));
        var outcomes = new List<(GuardOutcome Outcome, int Round)>();
        foreach (var (i, challenge) in stock.Index())
            outcomes.Add(((await site.SendAsync(Letters, $"203.0.113.{i % 40}", ("hc-token", challenge.Token))).Outcome, i / 40));

        Assert.All(outcomes.Where(o => o.Round == 0), o => Assert.Equal(GuardOutcome.Allowed, o.Outcome));
        Assert.All(outcomes.Where(o => o.Round > 0), o => Assert.Equal(GuardOutcome.NeedsAnswer, o.Outcome));
    }

    [Fact]
    public async Task Subscriber_of_IPv6_is_one_however_many_addresses_he_has()
    {
        using var site = new Support(("AddressCount", "3"));
        GuardVerdict? last = null;
        for (var i = 1; i <= 4; i++)
            last = await site.SendAsync(Letters, $"2001:db8:1:2::{i:x}");

        Assert.Equal(GuardOutcome.TooMany, last!.Outcome);
        Assert.NotEqual(GuardOutcome.TooMany, (await site.SendAsync(Letters, "2001:db8:1:3::1")).Outcome);
    }

    private static (string, string)[] Done(Support site, FormChallenge challenge) =>
    [
        ("hc-token", challenge.Token),
        ("hc-work", challenge.WorkBits > 0 ? BrowserWork.Solve(challenge.WorkId, challenge.WorkBits) : ""),
        ("hc-answer", challenge.Kind is ChallengeKind.Question ? site.Answer(Letters, challenge) : ""),
    ];
}
