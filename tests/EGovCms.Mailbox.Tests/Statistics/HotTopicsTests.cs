using EGovCms.Mailbox.Statistics;

namespace EGovCms.Mailbox.Tests.Statistics;

public sealed class HotTopicsTests
{
    private static readonly string[] Titles = ["幼儿园门口太堵了", "建议幼儿园晚半小时放学", "幼儿园的饭菜", "五路公交车等不来", "公交车几点收车", "路灯坏了"];

    [Fact]
    public void Words_of_many_titles_are_found_whole_and_each_once() =>
        Assert.Equal([("幼儿园", 3), ("公交车", 2)], Find(Titles, Titles, 10).Select(topic => (topic.Word, topic.Letters)));

    [Fact]
    public void Word_of_all_times_gives_way_to_one_of_this_time()
    {
        string[] others = [.. Enumerable.Range(0, 40).Select(_ => "公交车")];

        Assert.Equal("幼儿园", Find(["幼儿园太远", "幼儿园太贵", "公交车慢", "公交车挤"], [.. others, "幼儿园太远", "幼儿园太贵", "公交车慢", "公交车挤"], 1).Single().Word);
    }

    [Fact]
    public void Nothing_is_found_in_nothing_and_in_what_has_nothing_in_common()
    {
        Assert.Empty(Find([], [], 5));
        Assert.Empty(Find(["关于建议的问题", "关于投诉的问题", "什么时候"], [], 5));
    }

    [Fact]
    public void Text_counts_for_a_topic_that_a_title_names_and_titles_count_more()
    {
        TopicText[] letters =
        [
            new("公园门口太堵", "每天早上校车进不去。"), new("早晚高峰走不动", "公园接送的车停了两排。"), new("停车难", "公园旁边。"),
            new("校车晚点", "等了很久。"), new("校车又晚点", "等了很久。"), new("出门难", "等了很久。"),
        ];

        var topics = HotTopics.Find(letters, letters, 10);

        // In the order of their weight; what stands in no title is none, however often it is said.
        Assert.Equal([("校车", 3), ("公园", 3)], topics.Where(topic => topic.Word is "校车" or "公园").Select(topic => (topic.Word, topic.Letters)));
        Assert.DoesNotContain(topics, topic => topic.Word == "久");
        Assert.DoesNotContain(topics, topic => topic.Word == "接送");
    }

    private static IReadOnlyList<HotTopic> Find(string[] titles, string[] all, int most) =>
        HotTopics.Find([.. titles.Select(title => new TopicText(title))], [.. all.Select(title => new TopicText(title))], most);
}
