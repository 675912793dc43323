namespace EGovCms.Bench.QuerySamples;

/// <summary>A firm that does not exist.</summary>
internal static class SampleEmployer
{
    private static readonly string[] Names = ["示例东山", "示例西河", "示例南桥", "示例北湖", "示例中坝", "示例青林"];
    private static readonly string[] Trades = ["机械制造", "商贸", "建筑安装", "物流运输", "餐饮服务", "信息技术"];

    public static string Of(int person) => $"{Names[SampleHash.Of(person, "employer", Names.Length)]}{Trades[SampleHash.Of(person, "trade", Trades.Length)]}有限公司";
}
