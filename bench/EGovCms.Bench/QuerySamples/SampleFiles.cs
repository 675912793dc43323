using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace EGovCms.Bench.QuerySamples;

/// <summary>
/// Writes the sample city's data sets, recipes/queries/*.csv.br: ten thousand invented subjects for each of the four systems of recipes/liupanshui-zf-queries.recipe.json, the same at each run.
/// <c>dotnet run -c Release --project bench/EGovCms.Bench -- query-samples recipes/queries</c>
/// </summary>
internal static class SampleFiles
{
    public const int Subjects = 10_000;

    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var year in new[] { 2025, 2026 })
        {
            Write(folder, $"exam-{year}", ExamSample.Rows(year));
            Write(folder, $"traffic-{year}", TrafficSample.Rows(year));
            Write(folder, $"fund-{year}", FundSample.Rows(year));
            Write(folder, $"social-{year}", SocialSample.Rows(year));
        }
    }

    /// <summary>An amount in yuan, of fen.</summary>
    public static string Yuan(long fen) => string.Create(CultureInfo.InvariantCulture, $"{fen / 100}.{fen % 100:00}");

    private static void Write(string folder, string name, IEnumerable<string> rows)
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\n', rows) + "\n");
        using var file = File.Create(Path.Combine(folder, name + ".csv.br"));
        using var packed = new BrotliStream(file, CompressionLevel.SmallestSize);
        packed.Write(text);
    }
}
