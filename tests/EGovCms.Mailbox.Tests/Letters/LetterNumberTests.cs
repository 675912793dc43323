using EGovCms.Mailbox.Letters;

namespace EGovCms.Mailbox.Tests.Letters;

public sealed class LetterNumberTests
{
    // Check digits worked out by hand, by the recursion of ISO/IEC 7064 MOD 11,10.
    [Theory]
    [InlineData("1000000005")]
    [InlineData("1234567897")]
    public void Code_with_the_right_check_digit_is_one(string number) => Assert.Equal(number, LetterNumber.Parse(number));

    [Fact]
    public void Every_wrong_digit_is_found()
    {
        for (var round = 0; round < 200; round++)
        {
            var number = LetterNumber.Create();
            Assert.Equal(number, LetterNumber.Parse(number));
            for (var at = 0; at < number.Length; at++)
            {
                foreach (var digit in "0123456789".Where(digit => digit != number[at]))
                    Assert.Null(LetterNumber.Parse(number[..at] + digit + number[(at + 1)..]));
            }
        }
    }

    [Fact]
    public void It_is_read_as_people_type_it()
    {
        var number = LetterNumber.Create();
        Assert.Equal(number, LetterNumber.Parse(" " + LetterNumber.Show(number) + " "));
        Assert.Equal(number, LetterNumber.Parse(string.Concat(number.Select(digit => (char)(digit - '0' + '０')))));
        Assert.Equal(number, LetterNumber.Parse(number.Insert(4, "-")));
        Assert.Null(LetterNumber.Parse(number + "x"));
        Assert.Null(LetterNumber.Parse(""));
        Assert.Null(LetterNumber.Parse(null));
    }
}
