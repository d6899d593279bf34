package org.huiyin.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailboxTest {

    @Test
    void spellingsOfOneMailboxAreOneMailbox() {
        assertThat(Mailbox.of("v+i@example.org")).isEqualTo("v@example.org");
        assertThat(Mailbox.of("v@a+b.example")).isEqualTo("v@a+b.example");
        assertThat(Mailbox.of("+x@example.org")).isEqualTo("+x@example.org");
    }
}
