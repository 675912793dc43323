namespace EGovCms.Privacy.Finding;

/// <summary>Finds one kind of personal data. Takes time in proportion to the text's length, whatever stands in it: each place is looked at with a bounded look around.</summary>
internal interface IPersonalDataRule
{
    void Find(ScannedText text);
}
