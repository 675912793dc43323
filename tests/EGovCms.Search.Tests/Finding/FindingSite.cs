using EGovCms.Search.Abstractions;
using EGovCms.Search.Tests.Site;

namespace EGovCms.Search.Tests.Finding;

/// <summary>A small city's documents.</summary>
public sealed class FindingSite : SearchSite
{
    public static readonly DateTime Now = DateTime.UtcNow;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await PutAsync(
            Government,
            Note("gjj", "住房公积金查询", "缴存职工可以凭身份证查询住房公积金余额。", "公积金 余额"),
            Note("loan", "住房公积金贷款办理指南", "贷款额度和利率以公积金管理中心公布的为准，查询请到窗口。"),
            Note("news", "市政府召开常务会议", "会议还听取了公积金工作的汇报，并研究了其他事项。"),
            Note("no18", "关于印发城市供水管理办法的通知", "市府发〔2005〕18号文件自公布之日起施行。", "市府发〔2005〕18号"),
            Note("no19", "关于印发城市供热管理办法的通知", "根据市府发〔2005〕19号文件，2005年共有18号泵站投入使用。"),
            Note("insured", "社会保险参保登记", "职工应当参加社会保险。"),
            Note("idcard", "居民身份证异地受理", "可以到就近的派出所办理。"),
            Note("lake", "明湖湿地公园开放公告", "明湖湿地公园每天开放，明湖路封闭施工。"),
            Note("english", "Investment Guide", "Liupanshui welcomes investors in coal and tourism."),
            Note("old", "防汛抗旱通知", "做好防汛工作。") with { PublishedUtc = Now.AddYears(-9) },
            Note("new", "防汛抗旱通知", "做好防汛工作。") with { PublishedUtc = Now.AddDays(-2) },
            Note("leader", "市长简历", "市长陈桂花主持市政府全面工作。") with { Kind = "Leader" });
        await PutAsync(
            Bureau,
            Note("exam", "高考报名公告", "高考报名工作已经开始。") with { ColumnId = "gg", ColumnName = "公告" },
            Note("flood", "学校防汛通知", "各学校做好防汛工作。") with { PublishedUtc = Now.AddDays(-3) },
            Note("staff", "公积金内部核查底稿", "机密公积金线索。") with { Permission = "ReadDrafts" });
    }

    internal static SearchDocument Note(string id, string title, string body, string keywords = "") =>
        new() { Id = id, Kind = "Note", Title = title, Body = body, Keywords = keywords, Url = "~/notes/" + id, PublishedUtc = Now.AddDays(-100) };
}
