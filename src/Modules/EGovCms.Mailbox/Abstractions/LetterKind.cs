using System.Text.Json.Serialization;

namespace EGovCms.Mailbox.Abstractions;

/// <summary>What a letter is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LetterKind>))]
public enum LetterKind
{
    /// <summary>咨询: a question.</summary>
    Consultation,

    /// <summary>求助: a call for help.</summary>
    Help,

    /// <summary>投诉: a complaint.</summary>
    Complaint,

    /// <summary>建议: a suggestion.</summary>
    Suggestion,

    /// <summary>举报: a report of wrongdoing, sealed for the body that it goes to.</summary>
    Report,
}
