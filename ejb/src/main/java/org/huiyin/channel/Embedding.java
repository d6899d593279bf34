package org.huiyin.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;

/** Where the form of a channel may be framed. Without a row: nowhere but here. */
@Entity
class Embedding {

    @Id
    private String channel;

    private String origins = "";

    @Column(name = "secret_number")
    private int secretNumber = 1;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Embedding() {}

    Embedding(String channel) {
        this.channel = channel;
    }

    void allow(List<String> sites) {
        origins = String.join("\n", sites);
    }

    void renewSecret() {
        secretNumber++;
    }

    List<String> origins() {
        return origins.isEmpty() ? List.of() : List.of(origins.split("\n"));
    }

    int secretNumber() {
        return secretNumber;
    }
}
