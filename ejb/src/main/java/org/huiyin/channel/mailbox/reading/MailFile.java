package org.huiyin.channel.mailbox.reading;

/** A file that came with a mail, as it came. Type and name are what the sender claims. */
public record MailFile(String name, String mediaType, byte[] bytes) {

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
