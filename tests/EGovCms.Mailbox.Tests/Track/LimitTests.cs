using System.Net;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Tests.Site;

namespace EGovCms.Mailbox.Tests.Track;

/// <summary>What guessing and flooding come to.</summary>
public sealed class LimitTests(LimitTests.LimitedSite site) : IClassFixture<LimitTests.LimitedSite>
{
    [Fact]
    public async Task Who_guesses_is_asked_a_question_and_then_has_to_pause()
    {
        var letter = await site.LetterAsync((await site.TakeAsync(MailboxSite.Letter())).LetterId);
        using var stranger = site.CreateBrowser();
        for (var guess = 0; guess < 2; guess++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await stranger.TrackAsync(letter.Number, LetterPassword.Create())).Status);

        var asked = await stranger.TrackAsync(letter.Number, "AB23CD45");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.NotNull(asked.Document.QuerySelector("input[name=hc-answer]"));
        Assert.Equal(letter.Number, asked.Form("#track-form").Value("Number"));
        Assert.Null((await stranger.OpenAsync($"/{MailboxSite.Government}/letters/track")).State());
    }

    [Fact]
    public async Task Too_many_letters_of_one_phone_are_refused_with_the_form_as_it_was_typed()
    {
        using var citizen = site.CreateBrowser();
        Assert.Equal(HttpStatusCode.OK, (await citizen.WriteAsync()).Status);

        var refused = await citizen.WriteAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.StartsWith("提交得太多了", refused.Errors(), StringComparison.Ordinal);
        Assert.Equal(CitizenExtensions.Title, refused.Form(CitizenExtensions.Form).Value("Title"));
        Assert.True(refused.Headers.ContainsKey("Retry-After"));
    }

    /// <summary>Limits that a test comes near.</summary>
    public sealed class LimitedSite : MailboxSite
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings)
        {
            ["Protection:QuestionAfterMisses"] = "2",
            ["Protection:Purposes:letters:SubjectCount"] = "1",
        };
    }
}
