package org.huiyin.e2e;

import java.util.Map;

/** What somebody types to get in. */
record LogIn(String email, String password) {

    Person by(Person person) {
        return person.go("/login")
                .fill("email", email)
                .fill("password", password)
                .send("password");
    }

    /** Whatever language this account asked for last: from now on its pages speak that of the person's browser. */
    Person byAndIn(Person person) {
        person.post("/login", Map.of("email", email, "password", password));
        person.post(
                "/me",
                Map.of(
                        "name",
                        "许静",
                        "singleKeys",
                        "on",
                        "locale",
                        person.look().isEnglish() ? "en" : person.look().language()));
        return person;
    }
}
