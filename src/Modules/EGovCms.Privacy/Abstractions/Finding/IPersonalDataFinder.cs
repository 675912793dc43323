namespace EGovCms.Privacy.Abstractions;

/// <summary>Finds personal data in a text that is to be published, and proposes how to mask it. A person decides: it overlooks some and takes some for what they are not.</summary>
public interface IPersonalDataFinder
{
    /// <summary>What was found, in the order of the text, without overlaps.</summary>
    /// <param name="text">Free Chinese text.</param>
    /// <param name="knownNames">Names that are known to be of private people, the writer's say: found wherever they stand.</param>
    IReadOnlyList<PersonalDataFinding> Find(string text, IEnumerable<string> knownNames);

    /// <summary>The text with the chosen findings replaced.</summary>
    /// <exception cref="ArgumentException">A finding is not of this text, or two overlap.</exception>
    string Mask(string text, IEnumerable<PersonalDataFinding> chosen);
}
