using EGovCms.Protection.Abstractions;
using EGovCms.Protection.Counting;
using EGovCms.Protection.Work;
using EGovCms.Theming.Caching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EGovCms.Protection.Guard;

/// <summary>Counts first, which costs nothing; then reads the token, then the work, then the answer. Nothing is stored.</summary>
internal sealed class FormGuard(FormCounters counters, FormTokens tokens, ChallengeMaker challenges, GuardWords words, TimeProvider time, IOptions<ProtectionOptions> options) : IFormGuard
{
    public ValueTask<FormChallenge> PrepareAsync(FormPurpose purpose, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        ArgumentNullException.ThrowIfNull(http);
        http.RequestServices?.GetService<PageDependencies>()?.NeverKeep();
        var required = Required(purpose, counters.LimitsOf(purpose), http, []);
        return new(challenges.Make(purpose, required, required));
    }

    public ValueTask<GuardVerdict> CheckAsync(FormPurpose purpose, HttpContext http, IFormCollection form, IReadOnlyList<string> subjects)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(subjects);
        var limits = counters.LimitsOf(purpose);
        var verdict = Check(purpose, limits, http, form, subjects);
        if (verdict.Outcome is GuardOutcome.NeedsAnswer or GuardOutcome.TooMany)
            counters.Refuse(purpose, limits, http);
        return new(verdict);
    }

    public void Miss(FormPurpose purpose, HttpContext http, IReadOnlyList<string> subjects)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(subjects);
        counters.Miss(purpose, counters.LimitsOf(purpose), http, subjects);
    }

    private GuardVerdict Check(FormPurpose purpose, PurposeLimits limits, HttpContext http, IFormCollection form, IReadOnlyList<string> subjects)
    {
        if ((counters.TakeAddress(purpose, limits, http) ?? counters.Pause(purpose, limits, http, subjects)) is { } wait)
            return TooMany(http, wait);
        if (tokens.Read(purpose, form[FormFields.Token].ToString()) is not { } token || IsOver(token))
            return AskAgain(purpose, Again.TooOld, ChallengeKind.Work, answered: 0);
        switch (counters.Use(token))
        {
            case Usage.Repeated:
                return new(GuardOutcome.Repeated) { Message = words.Repeated };
            case Usage.Unknown:
                return AskAgain(purpose, Again.TooOld, Higher(token.Kind, ChallengeKind.Work), token.Answered);
            default:
                break;
        }

        var required = RequiredNow(purpose, limits, http, subjects, token);
        if (Missing(required, form, token, out var answered) is { } missing)
            return AskAgain(purpose, missing, required, answered);
        if (counters.TakeSubjects(purpose, limits, subjects) is { } pause)
            return TooMany(http, pause);
        return new(GuardOutcome.Allowed) { TimeToFill = time.GetUtcNow() - token.Opened, TrapFilled = form[FormFields.Trap].ToString().Length > 0 };
    }

    /// <summary>
    /// What is missing, or null. Work and an answer count the same; where a question is asked, one of them has to be an answer. So who has no scripts answers two questions where others
    /// answer one: to say that one has none must gain a robot nothing.
    /// </summary>
    private Again? Missing(ChallengeKind required, IFormCollection form, FormToken token, out int answered)
    {
        answered = token.Answered;
        if (required is ChallengeKind.Nothing)
            return null;
        var worked = token.WorkBits > 0 && ProofOfWork.IsDone(token.WorkId, token.WorkBits, form[FormFields.Work].ToString());
        var answer = form[FormFields.Answer].ToString();
        var right = answer.Length > 0 && challenges.IsRight(token, answer);
        answered += right ? 1 : 0;
        var needed = required is ChallengeKind.Question ? 2 : 1;
        if (answered + (worked ? 1 : 0) >= needed && (answered > 0 || required is ChallengeKind.Work))
            return null;
        if (answer.Length > 0)
            return right ? Again.OneMore : Again.Wrong;
        return required > token.Kind ? Again.Busy : Again.Unanswered;
    }

    /// <summary>
    /// Whoever opened the form while all was calm and sends the first one from there has done all that was asked; robots that laid in a stock of forms have not.
    /// </summary>
    private ChallengeKind RequiredNow(FormPurpose purpose, PurposeLimits limits, HttpContext http, IReadOnlyList<string> subjects, FormToken token) =>
        counters.IsFirst(purpose, http) && counters.Misses(purpose, http, subjects) < limits.QuestionAfterMisses
            ? token.Kind
            : Higher(token.Kind, Required(purpose, limits, http, subjects));

    private ChallengeKind Required(FormPurpose purpose, PurposeLimits limits, HttpContext http, IReadOnlyList<string> subjects)
    {
        var perMinute = counters.PerMinute(purpose);
        if (perMinute > limits.QuestionAbove || counters.Misses(purpose, http, subjects) >= limits.QuestionAfterMisses)
            return ChallengeKind.Question;
        return perMinute > limits.WorkAbove ? ChallengeKind.Work : ChallengeKind.Nothing;
    }

    private bool IsOver(FormToken token)
    {
        var age = time.GetUtcNow() - token.Opened;
        // Another node's clock may be a little ahead.
        return age > TimeSpan.FromMinutes(options.Value.TokenMinutes) || age < TimeSpan.FromMinutes(-1);
    }

    private GuardVerdict AskAgain(FormPurpose purpose, Again why, ChallengeKind required, int answered)
    {
        var message = words[why];
        // Who could not do the work is shown the question; who was never asked for any gets the chance to do it unseen.
        var shown = why is Again.TooOld or Again.Busy ? required : ChallengeKind.Question;
        return new(GuardOutcome.NeedsAnswer) { Message = message, Challenge = challenges.Make(purpose, required, shown, answered, message) };
    }

    private static ChallengeKind Higher(ChallengeKind one, ChallengeKind other) => one > other ? one : other;

    private GuardVerdict TooMany(HttpContext http, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(GuardOutcome.TooMany) { RetryAfter = TimeSpan.FromSeconds(seconds), Message = words.TooMany(wait, options.Value.Phone) };
    }
}
