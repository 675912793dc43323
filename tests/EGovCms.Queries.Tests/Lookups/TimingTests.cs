using System.Diagnostics;
using System.Security.Cryptography;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Tests.Site;
using EGovCms.Queries.Versions;
using EGovCms.Testing;

namespace EGovCms.Queries.Tests.Lookups;

/// <summary>Misses of all kinds take the same time. What is compared is medians of rounds that take turns, so that whatever else the machine does falls on all alike.</summary>
public sealed class TimingTests(ITestOutputHelper output) : IDisposable
{
    private const int People = 50_000;
    private const int Rounds = 1_501;
    private const int InRound = 20;
    private const double Alike = 0.15;
    private static readonly WayToAsk Way = SampleSystems.Traffic.Ways[0];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nobody_known_and_another_value_wrong_take_the_same_time()
    {
        using var reader = Reader();
        Func<int, int>[] kinds =
        [
            // Nobody has the plate; the plate is there and the engine's number is not its; another car's engine number; another's plate that looks alike.
            i => reader.Find(Way, [$"贵Z{i % People:00000}", Engine(i)]).Count,
            i => reader.Find(Way, [Plate(i), "X" + Engine(i)[1..]]).Count,
            i => reader.Find(Way, [Plate(i), Engine(i + 1)]).Count,
            i => reader.Find(Way, [Plate(i)[..^1] + 'Z', Engine(i)]).Count,
        ];

        var medians = Measure(kinds);

        output.WriteLine($"medians of {Rounds} rounds, µs a look-up: {string.Join(", ", medians.Select(median => median.ToString("F2", System.Globalization.CultureInfo.InvariantCulture)))}");
        Assert.All(medians, median => Assert.InRange(median / medians[0], 1 - Alike, 1 + Alike));
    }

    [Fact]
    public void Way_that_looked_at_one_value_first_would_be_noticed()
    {
        using var reader = Reader();
        var known = Enumerable.Range(0, People).Select(Plate).ToHashSet(StringComparer.Ordinal);
        Func<int, int>[] kinds =
        [
            i => known.Contains($"贵Z{i % People:00000}") ? reader.Find(Way, [Plate(i), Engine(i)]).Count : 0,
            i => known.Contains(Plate(i)) ? reader.Find(Way, [Plate(i), "X" + Engine(i)[1..]]).Count : 0,
        ];

        var medians = Measure(kinds);

        Assert.False(medians[1] / medians[0] is > 1 - Alike and < 1 + Alike);
    }

    private static double[] Measure(Func<int, int>[] kinds)
    {
        var random = new Random(7);
        var times = kinds.Select(_ => new List<double>(Rounds)).ToArray();
        int[] order = [.. Enumerable.Range(0, kinds.Length)];
        for (var round = -Rounds / 10; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var kind in order)
            {
                var began = Stopwatch.GetTimestamp();
                for (var i = 0; i < InRound; i++)
                    Assert.Equal(0, kinds[kind](random.Next(People)));
                if (round >= 0)
                    times[kind].Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds / InRound);
            }
        }

        return [.. times.Select(all => all.Order().ElementAt(all.Count / 2))];
    }

    private VersionReader Reader()
    {
        var keys = VersionKeys.Make(RandomNumberGenerator.GetBytes(VersionKeys.Length));
        var identity = new VersionIdentity("traffic", "set", "one");
        var path = Path.Combine(_folder.Path, "version.db");
        QueriesSite.Write(path, SampleSystems.Traffic, keys, identity, [.. Enumerable.Range(0, People).Select(i => (string?[])[Plate(i), Engine(i), "2026-01-02", "违停", null])]);
        return new VersionReader(path, keys, identity, SampleSystems.Traffic);
    }

    private static string Plate(int car) => $"贵B{car % People:00000}";

    private static string Engine(int car) => $"E{car % People * 7919L % 100_000:00000}";
}
