using EGovCms.Mailbox.Statistics;

namespace EGovCms.Mailbox.Tests.Statistics;

public sealed class HotTopicsTests
{
    private static readonly string[] Titles = ["幼儿园门口太堵了", "建议幼儿园晚半小时放学", "幼儿园的饭菜", "五路公交车等不来", "公交车几点收车", "路灯坏了"];

    [Fact]
    public void Words_of_many_titles_are_found_whole_and_each_once() =>
        Assert.Equal([("幼儿园", 3), ("公交车", 2)], HotTopics.Find(Titles, Titles, 10).Select(topic => (topic.Word, topic.Titles)));

    [Fact]
    public void Word_of_all_times_gives_way_to_one_of_this_time()
    {
        string[] others = [.. Enumerable.Range(0, 40).Select(_ => "公交车")];

        Assert.Equal("幼儿园", HotTopics.Find(["幼儿园太远", "幼儿园太贵", "公交车慢", "公交车挤"], [.. others, "幼儿园太远", "幼儿园太贵", "公交车慢", "公交车挤"], 1).Single().Word);
    }

    [Fact]
    public void Nothing_is_found_in_nothing_and_in_what_has_nothing_in_common()
    {
        Assert.Empty(HotTopics.Find([], [], 5));
        Assert.Empty(HotTopics.Find(["关于建议的问题", "关于投诉的问题", "什么时候"], [], 5));
    }
}
