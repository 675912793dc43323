using EGovCms.Notices.Abstractions;

namespace EGovCms.Notices.Tests.Abstractions;

public sealed class NoticeRecipientTests
{
    [Theory]
    [InlineData("zhang@example.com\r\nBcc: all@example.com")]
    [InlineData("zhang@example.com\n")]
    [InlineData("zhang@example.com, li@example.com")]
    [InlineData("张三 <zhang@example.com>")]
    [InlineData("zhang@example.com>")]
    [InlineData("zhang\u200b@example.com")]
    [InlineData("zhang@")]
    [InlineData("")]
    public void Email_refuses_what_is_not_one_bare_address(string address)
    {
        Assert.False(NoticeRecipient.IsEmail(address));
        Assert.Throws<ArgumentException>(() => NoticeRecipient.Email(address));
    }

    [Theory]
    [InlineData("zhang.san+news@mail.example.gov.cn")]
    [InlineData("z@example.com")]
    public void Email_takes_an_address(string address) => Assert.True(NoticeRecipient.IsEmail(address));

    [Theory]
    [InlineData("13800001234\r\n")]
    [InlineData("138 0000 1234")]
    [InlineData("1380000;1234")]
    [InlineData("")]
    public void Phone_refuses_what_is_not_a_number(string number) => Assert.Throws<ArgumentException>(() => NoticeRecipient.Phone(number));

    [Fact]
    public void Recipient_keeps_its_address_out_of_texts() =>
        Assert.DoesNotContain("zhang", $"{NoticeRecipient.Email("zhang@example.com")}", StringComparison.Ordinal);
}
