using System.Globalization;
using System.Security.Cryptography;
using EGovCms.Protection.Abstractions;
using EGovCms.Protection.Counting;
using EGovCms.Protection.Questions;
using EGovCms.Protection.Work;
using Microsoft.Extensions.Options;

namespace EGovCms.Protection.Guard;

/// <summary>Makes what a form carries.</summary>
internal sealed class ChallengeMaker(FormTokens tokens, FormCounters counters, QuestionBook questions, TimeProvider time, IOptions<ProtectionOptions> options)
{
    /// <param name="purpose">The form.</param>
    /// <param name="required">What is asked for.</param>
    /// <param name="shown">What is seen of it: a question that replaces work which could not be done stands open.</param>
    /// <param name="answered">Questions answered on the way here.</param>
    /// <param name="error">What was wrong before.</param>
    public FormChallenge Make(FormPurpose purpose, ChallengeKind required, ChallengeKind shown, int answered = 0, string? error = null)
    {
        var bits = required is ChallengeKind.Nothing ? 0 : Bits(purpose);
        var token = new FormToken(NewId(), time.GetUtcNow(), required, bits, answered, RandomNumberGenerator.GetInt32(int.MaxValue), CultureInfo.CurrentUICulture.Name);
        return new FormChallenge
        {
            Kind = shown,
            Token = tokens.Write(purpose, token),
            WorkId = token.WorkId,
            WorkBits = token.WorkBits,
            Question = required is ChallengeKind.Nothing ? null : questions.Ask(token.Seed, token.Culture).Text,
            Error = error,
        };
    }

    public bool IsRight(FormToken token, string answer) => questions.Ask(token.Seed, token.Culture).Accepts(answer);

    private int Bits(FormPurpose purpose) =>
        ProofOfWork.Bits(counters.PerMinute(purpose), counters.LimitsOf(purpose).WorkAbove, options.Value.LeastWork, options.Value.MostWork);

    private static UInt128 NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToUInt128(bytes);
    }
}
