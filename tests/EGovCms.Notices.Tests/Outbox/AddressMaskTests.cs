using EGovCms.Notices.Outbox;

namespace EGovCms.Notices.Tests.Outbox;

public sealed class AddressMaskTests
{
    [Theory]
    [InlineData("zhang@example.com", "z***@example.com")]
    [InlineData("z@example.com", "z***@example.com")]
    public void Email_shows_its_first_letter_and_its_server(string address, string masked) => Assert.Equal(masked, AddressMask.Email(address));

    [Theory]
    [InlineData("13800001234", "138****1234")]
    [InlineData("+8613800001234", "+86138****1234")]
    [InlineData("8223456", "****56")]
    public void Phone_hides_its_middle(string number, string masked) => Assert.Equal(masked, AddressMask.Phone(number));
}
