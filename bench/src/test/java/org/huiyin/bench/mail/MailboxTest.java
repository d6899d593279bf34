package org.huiyin.bench.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxTest {

    @Test
    void aReaderFindsFetchesAndMarks() throws IOException {
        var mails = new Mails(7, "x").several(4);
        try (var mailbox = Mailbox.of(mails, 0)) {
            mailbox.show(3);

            var said = talk(
                    mailbox,
                    List.of(
                            "a SELECT INBOX",
                            "b SEARCH UNSEEN",
                            "c UID FETCH 3:* (UID)",
                            "d FETCH 2 (BODY.PEEK[])",
                            "e STORE 1:2 +FLAGS (\\Seen)",
                            "f SEARCH UNSEEN",
                            "g LOGOUT"));

            assertThat(said)
                    .contains(
                            "* 3 EXISTS",
                            "* SEARCH 1 2 3",
                            "* 3 FETCH (UID 3)",
                            "Message-ID: <x.1@example.org>",
                            "* SEARCH 3")
                    .doesNotContain("x.0@example.org");
            assertThat(mailbox.fetched()).isEqualTo(1);
            assertThat(mailbox.seen()).isEqualTo(2);
        }
    }

    private static String talk(Mailbox mailbox, List<String> commands) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), mailbox.port())) {
            var lines = String.join("\r\n", commands) + "\r\n";
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
