namespace EGovCms.Web.Tests.City;

/// <summary>The sites of the sample city: prefix in addresses, and name.</summary>
public sealed class Bodies : TheoryData<string, string>
{
    public static readonly IReadOnlyList<string> Prefixes = ["", "/sw", "/rd", "/zf", "/zx", "/jw"];

    public Bodies()
    {
        Add("", "中国凉都·六盘水");
        Add("/sw", "中共六盘水市委");
        Add("/rd", "六盘水市人大");
        Add("/zf", "六盘水市人民政府");
        Add("/zx", "六盘水市政协");
        Add("/jw", "六盘水市纪委 监察局");
    }
}
