package org.huiyin.demo;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One log-in of the demo, as {@code <data>/demo-logins.json} lists them: one of each role, passwords made here and now. */
record DemoLogin(
        String email,
        String password,
        List<String> roles,
        @Nullable String workgroup) {

    DemoLogin {
        roles = List.copyOf(roles);
    }

    static void write(List<DemoLogin> logins, Path data) {
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var file = Files.createTempFile(data, "demo-logins", ".json", ownerOnly);
            try (var json = Json.createGenerator(Files.newBufferedWriter(file))) {
                json.writeStartArray();
                logins.forEach(login -> login.write(json));
                json.writeEnd();
            }
            Files.move(file, data.resolve("demo-logins.json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The log-ins of the demo cannot be written", e);
        }
    }

    private void write(JsonGenerator json) {
        json.writeStartObject()
                .write("email", email)
                .write("password", password)
                .writeStartArray("roles");
        roles.forEach(json::write);
        json.writeEnd();
        if (workgroup == null) {
            json.writeNull("workgroup");
        } else {
            json.write("workgroup", workgroup);
        }
        json.writeEnd();
    }
}
