namespace EGovCms.Mailbox.Recipes;

/// <summary>What a writer says of the answer, as recipes carry it.</summary>
internal enum LetterRating
{
    Satisfied,
    Unsatisfied,
}
