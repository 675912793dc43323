namespace EGovCms.Search.Text;

/// <summary>The number of an official document in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Sign">What stands before the year: the sender's sign, and in running text perhaps more.</param>
/// <param name="Number">Year and number: <c>2005#18</c>.</param>
internal readonly record struct DocumentNumber(int Start, int Length, string Sign, string Number)
{
    /// <summary>The one word by which it is asked for.</summary>
    public string Word => Sign + Number;
}
