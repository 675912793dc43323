namespace EGovCms.Privacy.Finding;

/// <summary>Chinese surnames, by how surely they are one where they stand.</summary>
internal static class Surnames
{
    private static readonly string[] Compound =
    [
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "端木", "夏侯", "司徒", "独孤", "南宫", "西门", "轩辕", "宇文", "长孙", "司空", "申屠", "淳于", "钟离", "濮阳", "澹台", "赫连", "呼延",
    ];

    /// <summary>Seldom anything but a surname at the beginning of a name.</summary>
    private const string Clear =
        "王李张刘陈杨赵周吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧肖程曹袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴钟汪田姜范姚谭廖邹熊陆郝孔崔康邱秦史侯邵孟龙段雷钱汤尹黎贺赖龚樊兰殷施陶洪翟颜倪季俞章鲁葛韦毕聂焦柳邢岳沿梅庄辛涂谷祁舒耿牟卜詹苗凌纪靳盛童甄项裴席屈鲍霍翁隋植甘薄柏宁柯阮桂闵柴冉辜饶刁瞿戚邬臧苟褚廉娄盖符奚穆燕郎邸冀姬屠郜晏栾郁蒙喻窦迟敖糜鄢卓仇艾巩练仲虞卞封竺冼楚佟栗匡宗巫鞠僧桑荆谌岑习蔺黄许夏庞伍申尤覃滕古乔骆隗禄芦缪";

    /// <summary>Surnames that begin common words as well: more must speak for them.</summary>
    private const string Ambiguous =
        "林高何马任方石金白毛江顾万武常文安严牛温路齐左时管祝曲成游阳位景单包司车华强房边池米党木井商计冷花明苑晋畅简易蓝扬冰查荣沙解关费连";

    /// <summary>Of these only a name that somebody says is one: 我叫于敏.</summary>
    private const string Doubtful = "都水于向和曾从全应别经可同能来对官原保植丛莫卫宫";

    public static bool IsClear(char character) => Clear.Contains(character);

    public static bool IsAmbiguous(char character) => Ambiguous.Contains(character);

    public static bool IsAny(char character) => IsClear(character) || IsAmbiguous(character) || Doubtful.Contains(character);

    /// <summary>Whether a name begins with a surname of two characters.</summary>
    public static bool IsCompound(ReadOnlySpan<char> name)
    {
        if (name.Length < 3)
            return false;
        foreach (var surname in Compound)
        {
            if (name.StartsWith(surname))
                return true;
        }

        return false;
    }
}
